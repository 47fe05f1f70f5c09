package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import kr.dongne.testing.EmacsReply;
import kr.dongne.testing.EmacsReply.Choice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real client, Emacs with gnus-icalendar, answers our invitation. */
class EmacsReplyTest {

    private static final CalendarEvent EVENT = Workshop.asPlanned().event();

    @ParameterizedTest
    @EnumSource(Choice.class)
    void whatEmacsAnswersIsApplied(Choice choice) {
        byte[] mail = EmacsReply.to(
                        CalendarWriter.request(EVENT),
                        choice,
                        EVENT.attendee().email().value(),
                        EVENT.organizer().email().value())
                .mail();
        Decision decision = ReplyDecision.decide(invitation(), MessageReader.read(mail), EVENT.dtstamp());
        assertThat(decision.kind()).isEqualTo(Decision.Kind.APPLY);
        assertThat(decision.reason()).isEqualTo(Reason.APPLIED);
        assertThat(decision.partStat()).isEqualTo(PartStat.valueOf(choice.name()));
    }

    @ParameterizedTest
    @EnumSource(value = Choice.class, names = "ACCEPTED")
    void theCalendarAloneIsThereToo(Choice choice) {
        byte[] calendar = EmacsReply.to(
                        CalendarWriter.request(EVENT), choice, "hong@people.test", "jumin@geumcheon.example")
                .calendar();
        assertThat(new String(calendar, StandardCharsets.UTF_8)).contains("METHOD:REPLY", "PARTSTAT=ACCEPTED");
    }

    private static StoredInvitation invitation() {
        return new StoredInvitation(
                EVENT.uid(),
                EVENT.attendee().email(),
                EVENT.organizer(),
                0,
                0,
                false,
                false,
                Instant.parse("2024-04-17T08:00:00Z"),
                PartStat.NEEDS_ACTION,
                null,
                null,
                Set.of());
    }
}
