package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.dongne.mime.Party;
import kr.dongne.shared.EmailAddress;
import org.junit.jupiter.api.Test;

/** Rules 31 to 44: what an invitation, its cancellation and an answer say. */
class InvitationTest {

    private static final CalendarEvent EVENT = Workshop.asPlanned().event();

    @Test
    void rule31_theAttendeeIsAskedAndCarriesTheStoredAnswer() {
        String line = attendee(Workshop.asPlanned().answered(PartStat.TENTATIVE).request());
        assertThat(line)
                .contains(";CN=\"홍길동\"", ";ROLE=REQ-PARTICIPANT", ";CUTYPE=INDIVIDUAL", ";RSVP=TRUE")
                .contains(";PARTSTAT=TENTATIVE");
        assertThat(attendee(Workshop.asPlanned().request())).contains(";PARTSTAT=NEEDS-ACTION");
    }

    @Test
    void rule31_theAnswerIsNotTheLastParameter() {
        // gnus-icalendar replaces all from PARTSTAT= to the next semicolon, the address too when none follows.
        assertThat(attendee(Workshop.asPlanned().request())).containsPattern("PARTSTAT=[A-Z-]+;");
    }

    @Test
    void rule31_aPersonWithoutNameHasNoEmptyName() {
        var nameless = new Party(new EmailAddress("hong@people.test"), " ");
        assertThat(attendee(Workshop.asPlanned().attendee(nameless).request())).doesNotContain("CN=");
    }

    @Test
    void rule35_aFileToSaveNamesNobodyAndAsksNothing() {
        assertThat(new String(CalendarWriter.plain(EVENT), StandardCharsets.UTF_8))
                .doesNotContain("METHOD", "ORGANIZER", "ATTENDEE", "mailto");
    }

    @Test
    void rule37_theCalendarSaysWhetherAnotherTimeMayBeProposed() {
        assertThat(requestLines()).contains("X-MICROSOFT-DISALLOW-COUNTER:TRUE");
        assertThat(Workshop.lines(Workshop.asPlanned().counterAllowed().request()))
                .contains("X-MICROSOFT-DISALLOW-COUNTER:FALSE");
    }

    @Test
    void rule43_aCancellationKeepsUidOrganizerTimeAndAttendee() {
        List<String> lines = Workshop.lines(
                CalendarWriter.cancelEvent(Workshop.asPlanned().atSequence(4).event()));
        assertThat(lines)
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4", "UID:" + Answers.UID)
                .contains("DTSTART;TZID=Asia/Seoul:20240417T140000")
                .contains("ORGANIZER;CN=\"금천구청, 자치행정과\":mailto:jumin@geumcheon.example");
        assertThat(lines).filteredOn(line -> line.startsWith("ATTENDEE")).hasSize(1);
    }

    @Test
    void rule44_unInvitingOnePersonDoesNotCancelTheEvent() {
        assertThat(Workshop.lines(CalendarWriter.uninvite(EVENT)))
                .contains("METHOD:CANCEL")
                .noneMatch(line -> line.startsWith("STATUS"));
    }

    @Test
    void aReplyCarriesTheAnswerOfOneAttendeeAndTheComment() {
        CalendarEvent declined =
                Workshop.asPlanned().answered(PartStat.DECLINED).event();
        List<String> lines = Workshop.lines(CalendarWriter.reply(declined, "출장, 죄송"));
        assertThat(lines)
                .contains("METHOD:REPLY", "COMMENT:출장\\, 죄송")
                .anyMatch(line -> line.startsWith("ATTENDEE;PARTSTAT=DECLINED;"));
        assertThat(Workshop.lines(CalendarWriter.reply(declined, " \n"))).noneMatch(line -> line.startsWith("COMMENT"));
    }

    @Test
    void whatIsWrittenReadsBackAsItWas() {
        IncomingMessage message = IncomingMail.fromHong()
                .calendar(new String(CalendarWriter.reply(EVENT, Workshop.DIFFICULT), StandardCharsets.UTF_8))
                .read();
        IncomingCalendar calendar = java.util.Objects.requireNonNull(message.calendar());
        assertThat(message.problem()).isNull();
        assertThat(calendar.comment()).isEqualTo(Workshop.DIFFICULT);
        assertThat(calendar.summary()).isEqualTo(EVENT.summary());
        assertThat(calendar.slot()).isEqualTo(EVENT.slot());
        assertThat(calendar.organizer()).isEqualTo(EVENT.organizer().email());
        assertThat(calendar.attendees().getFirst().party()).isEqualTo(EVENT.attendee());
    }

    private static List<String> requestLines() {
        return Workshop.lines(Workshop.asPlanned().request());
    }

    private static String attendee(byte[] ics) {
        return Workshop.lines(ics).stream()
                .filter(line -> line.startsWith("ATTENDEE"))
                .findFirst()
                .orElseThrow();
    }
}
