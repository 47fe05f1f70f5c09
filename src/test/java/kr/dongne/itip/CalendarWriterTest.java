package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import kr.dongne.mime.Party;
import kr.dongne.shared.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 19 to 33: how a calendar is written. */
class CalendarWriterTest {

    private static final CalendarEvent EVENT = Workshop.asPlanned().event();

    static Stream<byte[]> everything() {
        return Stream.of(
                CalendarWriter.request(EVENT),
                CalendarWriter.cancelEvent(EVENT),
                CalendarWriter.uninvite(EVENT),
                CalendarWriter.reply(EVENT, "늦게 갑니다, 죄송합니다;\n먼저 시작하세요"),
                CalendarWriter.plain(EVENT));
    }

    @Test
    void rule04_theMethodStandsOnceAtCalendarLevel() {
        assertThat(requestLines().subList(0, 5)).contains("METHOD:REQUEST");
        assertThat(requestLines()).filteredOn(line -> line.startsWith("METHOD")).hasSize(1);
    }

    @Test
    void rule19_oneCalendarAndOneUid() {
        assertThat(requestLines()).containsOnlyOnce("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:" + Answers.UID);
    }

    @Test
    void rule21_theStampIsInUtcAndWholeSeconds() {
        assertThat(requestLines()).contains("DTSTAMP:20240408T000000Z");
    }

    @Test
    void rule22_theSequenceIsThereFromZero() {
        assertThat(requestLines()).contains("SEQUENCE:0");
        assertThat(Workshop.lines(Workshop.asPlanned().atSequence(3).request())).contains("SEQUENCE:3");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void rule23_noLineIsLongerThan75OctetsAndNoCharacterIsCutInTwo(byte[] ics) {
        String text = new String(ics, StandardCharsets.UTF_8);
        assertThat(text)
                .doesNotContain("\uFFFD")
                .doesNotContainPattern("[^\r]\n")
                .endsWith("END:VCALENDAR\r\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(Character.isLowSurrogate(line.charAt(Math.min(1, line.length() - 1))))
                    .isFalse();
        }
    }

    @Test
    void rule23_longLinesAreFolded() {
        assertThat(new String(Workshop.asPlanned().request(), StandardCharsets.UTF_8))
                .contains("\r\n ");
    }

    @Test
    void rule24_aNameWithCommaIsQuotedAndItsQuotationMarksAreEncoded() {
        var office = new Party(new EmailAddress("jumin@geumcheon.example"), "구청; 과: \"주민\", 계\r\nX-EVIL:1");
        assertThat(Workshop.lines(Workshop.asPlanned().organizer(office).request()))
                .contains("ORGANIZER;CN=\"구청; 과: ^'주민^', 계 X-EVIL:1\":mailto:jumin@geumcheon.example");
    }

    @Test
    void rule25_textIsEscaped() {
        List<String> lines = Workshop.lines(
                Workshop.asPlanned().description("a\\b;c,d\r\ne\rf\u0007").request());
        assertThat(lines).contains("DESCRIPTION:a\\\\b\\;c\\,d\\ne\\nf");
    }

    @Test
    void rule25_noTextBecomesALineOfItsOwn() {
        List<String> lines = Workshop.lines(Workshop.asPlanned()
                .summary("가\r\nATTENDEE:mailto:mallory@evil.example\u2028\u0085끝")
                .request());
        assertThat(lines).filteredOn(line -> line.startsWith("ATTENDEE")).hasSize(1);
    }

    @Test
    void rule26_mailtoIsInLowerCase() {
        assertThat(requestLines()).filteredOn(line -> line.contains("MAILTO:")).isEmpty();
        assertThat(requestLines())
                .filteredOn(line -> line.endsWith(":mailto:hong@people.test"))
                .hasSize(1);
    }

    @Test
    void rule27_theZoneIsSeoulWithOneStandardAndNoHistory() {
        assertThat(requestLines())
                .containsSequence(
                        "BEGIN:VTIMEZONE",
                        "TZID:Asia/Seoul",
                        "BEGIN:STANDARD",
                        "DTSTART:19700101T000000",
                        "TZOFFSETFROM:+0900",
                        "TZOFFSETTO:+0900",
                        "TZNAME:KST",
                        "END:STANDARD",
                        "END:VTIMEZONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-17", "2024-04-17", "2024-07-17"})
    void rule29_theWallClockIsWrittenAsItIs(String day) {
        byte[] ics = Workshop.asPlanned().on(day + "T14:00", day + "T17:00").request();
        assertThat(Workshop.lines(ics)).contains("DTSTART;TZID=Asia/Seoul:" + day.replace("-", "") + "T140000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Seoul", "America/New_York"})
    void rule29_theServersZoneChangesNothing(String zone) {
        TimeZone before = TimeZone.getDefault();
        byte[] expected = Workshop.asPlanned().request();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(Workshop.asPlanned().request()).isEqualTo(expected);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void rule33_noAlarmNoPublishNoRecurrence(byte[] ics) {
        assertThat(new String(ics, StandardCharsets.UTF_8)).doesNotContain("VALARM", "PUBLISH", "RRULE", "RDATE");
    }

    private static List<String> requestLines() {
        return Workshop.lines(Workshop.asPlanned().request());
    }
}
