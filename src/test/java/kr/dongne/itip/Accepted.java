package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

/** What tests expect of a mail in which Hong accepts. */
final class Accepted {

    private Accepted() {}

    static void assertAccepted(IncomingMail mail) {
        IncomingMessage message = mail.read();
        assertThat(message.problem()).isNull();
        assertThat(answer(message)).isEqualTo(PartStat.ACCEPTED);
        assertThat(ReplyDecision.decide(Invited.hong().stored(), message, Invited.RECEIVED)
                        .reason())
                .isEqualTo(Reason.APPLIED);
    }

    static PartStat answer(IncomingMessage message) {
        return Objects.requireNonNull(calendar(message).attendees().getFirst().partStat());
    }

    static IncomingCalendar calendar(IncomingMessage message) {
        return Objects.requireNonNull(message.calendar());
    }
}
