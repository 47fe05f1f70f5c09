package kr.dongne.rsvp.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dongne.invitation.AnswerFromPage;
import kr.dongne.invitation.ProxyPerson;
import kr.dongne.itip.PartStat;
import kr.dongne.rsvp.RsvpPage;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What was typed on the page, kept as it was typed until it can be taken. */
record RsvpForm(
        @Nullable String answer,
        @Nullable String comment,
        @Nullable String proxyName,
        @Nullable String proxyPhone,
        @Nullable String proxyEmail) {

    private static final int LONGEST_COMMENT = 500;
    private static final Set<String> ANSWERS = Set.of("ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED");

    /** An input of the proxy, as the page shows it. */
    record ProxyField(
            String name,
            String label,
            String type,
            @Nullable String value) {}

    /** What is stored now, to start from. */
    static RsvpForm of(RsvpPage page) {
        RsvpPage.Proxy proxy = page.proxy();
        return new RsvpForm(
                page.answer() == PartStat.NEEDS_ACTION ? null : page.answer().name(),
                page.comment(),
                proxy == null ? null : proxy.name(),
                proxy == null ? null : proxy.phone(),
                proxy == null ? null : proxy.email());
    }

    List<ProxyField> proxyFields() {
        return List.of(
                new ProxyField("proxyName", "invitation.rsvp.proxy.name", "text", proxyName),
                new ProxyField("proxyPhone", "invitation.rsvp.proxy.phone", "tel", proxyPhone),
                new ProxyField("proxyEmail", "invitation.rsvp.proxy.email", "email", proxyEmail));
    }

    /** The fields that cannot be taken as they are, each with why. */
    Map<String, BusinessException> problems() {
        Map<String, BusinessException> problems = new LinkedHashMap<>();
        if (answer == null || !ANSWERS.contains(answer))
            problems.put("answer", new InvalidValue("invitation.rsvp.answer.missing"));
        if (comment != null && comment.length() > LONGEST_COMMENT)
            problems.put("comment", new InvalidValue("invitation.rsvp.comment.long"));
        if (delegates()) proxyProblems(problems);
        return problems;
    }

    private void proxyProblems(Map<String, BusinessException> problems) {
        if (text(proxyName).isBlank()) problems.put("proxyName", new InvalidValue("invitation.proxy.name-missing"));
        try {
            EmailAddress.ofNullable(proxyEmail);
        } catch (InvalidValue notAnAddress) {
            problems.put("proxyEmail", notAnAddress);
        }
        if (!problems.isEmpty()) return;
        try {
            proxy();
        } catch (InvalidValue refusal) {
            problems.put("proxyPhone", refusal);
        }
    }

    /** The command; only where there are no problems. */
    AnswerFromPage command() {
        return new AnswerFromPage(PartStat.valueOf(text(answer)), comment, delegates() ? proxy() : null);
    }

    private boolean delegates() {
        return "DELEGATED".equals(answer);
    }

    private ProxyPerson proxy() {
        return new ProxyPerson(text(proxyName), proxyPhone, EmailAddress.ofNullable(proxyEmail));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
