package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import kr.dongne.itip.FeedCalendar.Day;
import kr.dongne.itip.FeedCalendar.Entry;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.ForeignReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars to subscribe to, as bytes. */
class FeedWriterTest {

    private static final Instant CHANGED = Instant.parse("2026-11-20T01:02:03.456Z");
    private static final FeedCalendar FEED = new FeedCalendar(
            "동네 · 가산동 행사, 방문; 모두",
            List.of(
                    entry("event-1@dongne", "2027-01-13T14:00", "공론장, 첫째; \"봄\"", "금천구청 대강당 (시흥대로 73길 70)", false),
                    entry("event-2@dongne", "2027-07-14T14:00", "여름 컨설팅", null, true)),
            List.of(new Day("holiday-2027-02-28@dongne", LocalDate.parse("2027-02-28"), "시험하는 날")));

    @ParameterizedTest
    @MethodSource("kr.dongne.testing.ForeignReaders#all")
    void foreignReadersReadIt(ForeignReader reader) {
        ForeignReader.Findings found = reader.read(FeedWriter.of(FEED));

        assertThat(found.errors()).isEmpty();
        assertThat(found.starts())
                .as("14:00 in Seoul in winter and in summer")
                .containsExactly(Instant.parse("2027-01-13T05:00:00Z"), Instant.parse("2027-07-14T05:00:00Z"));
        assertThat(found.descriptions()).containsExactly("첫 줄␤둘째 줄", "첫 줄␤둘째 줄");
    }

    @ParameterizedTest
    @MethodSource("kr.dongne.testing.ForeignReaders#all")
    void foreignReadersReadAnEmptyOne(ForeignReader reader) {
        assertThat(reader.errors(FeedWriter.of(new FeedCalendar("동네", List.of(), List.of()))))
                .as("biweekly does not count the time zone as the component that there must be (RFC 5545, 3.6)")
                .allMatch(error -> error.contains("must have at least one component"));
    }

    @Test
    void rule30_aHolidayIsADateWithAnExclusiveEnd() {
        assertThat(lines(FEED))
                .containsSubsequence(
                        "UID:holiday-2027-02-28@dongne",
                        "DTSTART;VALUE=DATE:20270228",
                        "DTEND;VALUE=DATE:20270301",
                        "SUMMARY:시험하는 날",
                        "TRANSP:TRANSPARENT");
    }

    @Test
    void rule84_thereIsNoMethodAndNobodysAddress() {
        assertThat(lines(FEED))
                .noneMatch(line -> line.startsWith("METHOD")
                        || line.startsWith("ORGANIZER")
                        || line.startsWith("ATTENDEE")
                        || line.contains("mailto:"));
    }

    @Test
    void rule85_itSaysItsNameAndHowOftenToLook() {
        assertThat(lines(FEED))
                .contains(
                        "NAME:동네 · 가산동 행사\\, 방문\\; 모두",
                        "X-WR-CALNAME:동네 · 가산동 행사\\, 방문\\; 모두",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-PUBLISHED-TTL:PT1H");
    }

    @Test
    void rule87_whatWasCalledOffSaysSoAndTakesNoTime() {
        assertThat(lines(FEED)).containsSubsequence("UID:event-2@dongne", "STATUS:CANCELLED", "TRANSP:TRANSPARENT");
        assertThat(lines(FEED)).containsSubsequence("UID:event-1@dongne", "STATUS:CONFIRMED", "TRANSP:OPAQUE");
    }

    @Test
    void theStampIsTheLastChangeSoThatTheSameCalendarIsTheSameBytes() {
        assertThat(lines(FEED))
                .containsSubsequence(
                        "UID:event-1@dongne",
                        "DTSTAMP:20261120T010203Z",
                        "SEQUENCE:3",
                        "LAST-MODIFIED:20261120T010203Z",
                        "DTSTART;TZID=Asia/Seoul:20270113T140000");
        assertThat(FeedWriter.of(FEED)).isEqualTo(FeedWriter.of(FEED));
    }

    @Test
    void rule87_theTagChangesWithEverythingThatIsWritten() {
        assertThat(FeedWriter.tag(FEED)).isEqualTo(FeedWriter.tag(FEED)).matches("[0-9a-f]{64}");
        assertThat(FeedWriter.tag(new FeedCalendar("다른 이름", FEED.entries(), FEED.days())))
                .isNotEqualTo(FeedWriter.tag(FEED));
        for (Entry other : List.of(
                entry("event-9@dongne", "2027-01-13T14:00", "공론장", "금천구청", false),
                entry("event-1@dongne", "2027-01-13T15:00", "공론장", "금천구청", false),
                entry("event-1@dongne", "2027-01-13T14:00", "다른 행사", "금천구청", false),
                entry("event-1@dongne", "2027-01-13T14:00", "공론장", "다른 곳", false),
                entry("event-1@dongne", "2027-01-13T14:00", "공론장", "금천구청", true)))
            assertThat(FeedWriter.tag(new FeedCalendar("동네", List.of(other), List.of())))
                    .isNotEqualTo(FeedWriter.tag(new FeedCalendar(
                            "동네",
                            List.of(entry("event-1@dongne", "2027-01-13T14:00", "공론장", "금천구청", false)),
                            List.of())));
    }

    @Test
    void noLineIsLongerThan75Octets() {
        assertThat(new String(FeedWriter.of(FEED), StandardCharsets.UTF_8).split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    private static Entry entry(String uid, String start, String summary, @Nullable String location, boolean cancelled) {
        LocalDateTime from = LocalDateTime.parse(start);
        return new Entry(
                uid,
                3,
                CHANGED,
                new TimeSlot(from, from.plusHours(2)),
                summary,
                location,
                "첫 줄\n둘째 줄",
                URI.create("https://dongne.example/events/1"),
                cancelled,
                true);
    }

    private static List<String> lines(FeedCalendar feed) {
        String text = new String(FeedWriter.of(feed), StandardCharsets.UTF_8).replace("\r\n ", "");
        return Arrays.asList(text.split("\r\n"));
    }
}
