package kr.dongne.itip;

import static kr.dongne.itip.Accepted.assertAccepted;
import static kr.dongne.itip.Accepted.calendar;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 27, 50 and 51: foreign calendars are seldom what the standard says. */
class LenienceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTENDEE;MEMBER=\"mailto:a@x.test\",\"mailto:b@x.test\";PARTSTAT=ACCEPTED:mailto:hong@people.test",
                "attendee;partstat=accepted;rsvp:mailto:hong@people.test",
                "ATTENDEE;CN=홍길동, 과장;PARTSTAT=ACCEPTED:mailto:hong@people.test",
                "ATTENDEE;CN=\"홍\"길동;PARTSTAT=ACCEPTED:mailto:hong@people.test",
                "ATTENDEE;CN=\"홍길동;PARTSTAT=ACCEPTED:mailto:hong@people.test",
                "ATTENDEE;CN=;PARTSTAT=ACCEPTED;RSVP=:mailto:hong@people.test",
                "ATTENDEE ; PARTSTAT = ACCEPTED : mailto:hong@people.test",
                "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=hong@people.test:urn:uuid:5f2b",
                "ATTENDEE;PARTSTAT=ACCEPTED:hong@people.test"
            })
    void rule50_sloppyAttendeesAreUnderstood(String line) {
        assertAccepted(IncomingMail.fromHong()
                .calendar(Answers.with("ATTENDEE;CN=\"홍길동\";PARTSTAT=ACCEPTED:mailto:hong@people.test", line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-FOO;BAR",
                "NONSENSE",
                "X-A;B=\"open:c",
                "GEO:nowhere",
                "PRIORITY:high",
                ":",
                ";;;",
                "RRULE:FREQ=X",
                "CREATED:yesterday"
            })
    void rule50_aLineThatIsNoneHarmsNothing(String line) {
        assertAccepted(IncomingMail.fromHong().calendar(Answers.and(line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "PT99999999999999999999H", "P999999999W", "-PT1H", "two hours", ""})
    void rule50_aDurationThatIsNoneHarmsNothing(String duration) {
        String ics = Answers.with("DTEND;TZID=Asia/Seoul:20261201T160000", "DURATION:" + duration);
        assertAccepted(IncomingMail.fromHong().calendar(ics));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRODID", "VERSION", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY"})
    void rule51_missingPropertiesAreTolerated(String property) {
        IncomingMail mail = IncomingMail.fromHong().calendar(Answers.without(property));
        assertAccepted(mail);
        assertThat(calendar(mail.read()).sequence()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEQUENCE:", "SEQUENCE:one", "SEQUENCE:-1", "SEQUENCE:99999999999999999999"})
    void rule51_aSequenceThatIsNoneIsZero(String line) {
        IncomingMail mail = IncomingMail.fromHong().calendar(Answers.with("SEQUENCE:0", line));
        assertAccepted(mail);
        assertThat(calendar(mail.read()).sequence()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;TZID=Asia/Seoul:20260701T140000 | 14:00",
                "DTSTART;TZID=Korea Standard Time:20260701T140000 | 14:00",
                "DTSTART;TZID=\"Korea Standard Time\":20260701T140000 | 14:00",
                "DTSTART;TZID=\"(UTC+09:00) Seoul\":20260701T140000 | 14:00",
                "DTSTART;TZID=대한민국 표준시:20260701T140000 | 14:00",
                "DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Seoul:20260701T140000 | 14:00",
                "DTSTART;TZID=/mozilla.org/20070129_1/Asia/Seoul:20260701T140000 | 14:00",
                "DTSTART;TZID=Customized Time Zone:20260701T140000 | 14:00",
                "DTSTART;TZID=Tokyo Standard Time:20260701T140000 | 14:00",
                "DTSTART;TZID=W. Europe Standard Time:20260701T070000 | 14:00",
                "DTSTART;TZID=\"(GMT-03:30) Newfoundland\":20260701T013000 | 14:00",
                "DTSTART:20260701T050000Z | 14:00",
                "DTSTART:20260701T140000 | 14:00",
                "DTSTART;VALUE=DATE:20260701 | 00:00"
            })
    void rule27_timesAreReadWhateverTheirZoneIsCalled(String line, String time) {
        String proposal = Answers.with("DTSTART;TZID=Asia/Seoul:20261201T140000", line.strip())
                .replace("DTEND;TZID=Asia/Seoul:20261201T160000", "DURATION:PT2H");
        IncomingCalendar calendar =
                calendar(IncomingMail.fromHong().calendar(proposal).read());
        assertThat(Objects.requireNonNull(calendar.slot()).start()).hasToString("2026-07-01T" + time);
    }
}
