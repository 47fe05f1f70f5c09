package kr.dongne.round.answer;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.account.DongStaff;
import kr.dongne.district.Dongs;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.MailRenderer;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundStatus;
import kr.dongne.settings.District;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.InWords;
import kr.dongne.signin.link.ErrandLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the mails about a round when they leave: whoever no longer acts for the dong gets none, an answered dong no reminder. */
@Component
class RoundMails implements MailRenderer {

    private static final Set<RoundLetterKind> FOR_THE_SILENT =
            Set.of(RoundLetterKind.REMINDED, RoundLetterKind.ESCALATED);

    private final RoundQueries rounds;
    private final AnswerTable answers;
    private final Declines declines;
    private final DongStaff staff;
    private final Dongs dongs;
    private final ErrandLinks links;
    private final District district;
    private final URI baseUrl;
    private final MessageSource messages;
    private final ITemplateEngine templates;

    RoundMails(
            RoundQueries rounds,
            AnswerTable answers,
            Declines declines,
            DongStaff staff,
            Dongs dongs,
            ErrandLinks links,
            District district,
            DongneProperties properties,
            MessageSource messages,
            ITemplateEngine templates) {
        this.rounds = rounds;
        this.answers = answers;
        this.declines = declines;
        this.staff = staff;
        this.dongs = dongs;
        this.links = links;
        this.district = district;
        baseUrl = properties.baseUrl();
        this.messages = messages;
        this.templates = templates;
    }

    @Override
    public boolean writes(MailKind kind) {
        return kind == MailKind.ROUND;
    }

    @Override
    public Optional<RenderedMail> render(OutboxRow row) {
        if (row.note() == null) return Optional.empty();
        RoundMail mail = RoundMail.parse(row.note());
        RoundDetails round = rounds.of(mail.round());
        if (round.status() != RoundStatus.PUBLISHED) return Optional.empty();
        if (FOR_THE_SILENT.contains(mail.kind()) && answers.heard(mail.round()).contains(mail.dong()))
            return Optional.empty();
        return staff.of(List.of(mail.dong()), List.of(Role.COUNCIL_OFFICER, Role.DONG_OFFICIAL)).stream()
                .filter(member -> member.account().equals(mail.account()))
                .findFirst()
                .map(member -> write(mail, round, member));
    }

    private RenderedMail write(RoundMail mail, RoundDetails round, DongStaff.Member reader) {
        String key = mail.kind().textKey();
        String dong = dongs.name(mail.dong());
        String deadline = InWords.dateTime(round.draft().answerDeadline(), Locale.KOREAN);
        Optional<ErrandLinks.Shown> link = Optional.ofNullable(mail.link()).flatMap(links::shown);
        Letter letter = new Letter(
                text(key + ".subject", round.title(), dong),
                text("round.mail.headline", reader.name()),
                text(key + ".text", district.name(Locale.KOREAN), round.title(), dong, deadline, said(mail)),
                text(key + ".button"),
                link.map(ErrandLinks.Shown::address).orElse(baseUrl + RoundPost.page(round.id(), mail.dong())),
                link.map(own -> text("round.mail.link", reader.name(), InWords.instant(own.until(), Locale.KOREAN)))
                        .orElseGet(() -> text("round.mail.sign-in")),
                contact(round));
        return new RenderedMail(
                reader.name(),
                letter.subject(),
                letter.plain(),
                templates.process("round/mail", new Context(Locale.KOREAN, Map.of("letter", letter))),
                null,
                null);
    }

    /** What the officer wrote to the dong. */
    private String said(RoundMail mail) {
        if (mail.kind() != RoundLetterKind.DECLINED) return "";
        return declines.of(mail.round()).getOrDefault(mail.dong(), "");
    }

    private String contact(RoundDetails round) {
        @Nullable String name = round.draft().contactName();
        @Nullable String phone = round.draft().contactPhone();
        if (name == null && phone == null) return "";
        return text("round.mail.contact", name == null ? "" : name, phone == null ? "" : phone);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }

    /** The words of the mail. */
    record Letter(
            String subject, String headline, String text, String button, String address, String way, String contact) {

        String plain() {
            return String.join("\n\n", headline, text, button + ": " + address, way, contact)
                            .strip() + "\n";
        }
    }
}
