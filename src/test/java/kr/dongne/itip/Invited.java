package kr.dongne.itip;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import kr.dongne.mime.Party;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Hong's invitation to the workshop of 2026-12-01, 14:00 to 16:00, as it is stored. */
final class Invited {

    static final Instant STAMP = Instant.parse("2026-11-23T01:00:00Z");
    static final Instant RECEIVED = Instant.parse("2026-11-23T01:00:09Z");
    static final Instant END = Instant.parse("2026-12-01T07:00:00Z");

    private int sequence;
    private int resetSequence;
    private boolean cancelled;
    private boolean withdrawn;
    private PartStat partStat = PartStat.NEEDS_ACTION;
    private @Nullable Integer answerSequence;
    private @Nullable Instant answerDtstamp;
    private final Set<EmailAddress> aliases = new HashSet<>();

    static Invited hong() {
        return new Invited();
    }

    Invited atSequence(int current, int reset) {
        sequence = current;
        resetSequence = reset;
        return this;
    }

    Invited cancelled() {
        cancelled = true;
        return this;
    }

    Invited withdrawn() {
        withdrawn = true;
        return this;
    }

    /** The stored answer; without a stamp it came by web or phone. */
    Invited answered(PartStat answer, int atSequence, @Nullable String stamp) {
        partStat = answer;
        answerSequence = atSequence;
        answerDtstamp = stamp == null ? null : Instant.parse(stamp);
        return this;
    }

    Invited alias(String address) {
        aliases.add(new EmailAddress(address));
        return this;
    }

    StoredInvitation stored() {
        return new StoredInvitation(
                Answers.UID,
                new EmailAddress("hong@people.test"),
                new Party(new EmailAddress("jumin@gu.test"), "자치행정과"),
                sequence,
                resetSequence,
                cancelled,
                withdrawn,
                END,
                partStat,
                answerSequence,
                answerDtstamp,
                aliases);
    }

    Decision decides(IncomingMail mail) {
        return ReplyDecision.decide(stored(), mail.read(), RECEIVED);
    }

    Decision decides(String calendar) {
        return decides(IncomingMail.fromHong().text("수락합니다").calendar(calendar));
    }
}
