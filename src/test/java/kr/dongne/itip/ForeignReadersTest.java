package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import kr.dongne.testing.ForeignReader;
import kr.dongne.testing.ForeignReader.Findings;
import kr.dongne.testing.ForeignReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers that we have not written agree with what we write. */
class ForeignReadersTest {

    private static final CalendarEvent FIRST = Workshop.asPlanned().event();
    private static final CalendarEvent MOVED = Workshop.asPlanned()
            .atSequence(1)
            .on("2024-04-18T10:00", "2024-04-18T12:00")
            .event();

    /** Each thing that we send, by its name. */
    private static final Map<String, byte[]> WRITTEN = Map.of(
            "REQUEST", CalendarWriter.request(FIRST),
            "update", CalendarWriter.request(MOVED),
            "CANCEL", CalendarWriter.cancelEvent(MOVED),
            "uninvite", CalendarWriter.uninvite(MOVED),
            "REPLY", CalendarWriter.reply(FIRST, "늦게 갑니다, 죄송합니다;"),
            "plain", CalendarWriter.plain(FIRST));

    /** Ways in which a calendar is broken so badly that every reader must see it. */
    private static final Map<String, byte[]> BROKEN = Map.of(
            "no date", broken("DTSTART;TZID=Asia/Seoul:20240417T140000", "DTSTART;TZID=Asia/Seoul:noon on Wednesday"),
            "no UID", broken("UID:" + Answers.UID + "\r\n", ""));

    static Stream<Arguments> written() {
        return pairs(WRITTEN);
    }

    static Stream<Arguments> broken() {
        return pairs(BROKEN);
    }

    static Stream<ForeignReader> readers() {
        return ForeignReaders.all().stream();
    }

    @ParameterizedTest(name = "{0} reads {1}")
    @MethodSource("written")
    void rule38_everyReaderAcceptsWhatWeWrite(ForeignReader reader, String name) {
        assertThat(reader.errors(WRITTEN.get(name))).isEmpty();
    }

    @ParameterizedTest(name = "{0} refuses {1}")
    @MethodSource("broken")
    void rule38_everyReaderRejectsABrokenCopy(ForeignReader reader, String name) {
        assertThat(reader.errors(BROKEN.get(name))).isNotEmpty();
    }

    @Test
    void rule38_theRestrictionCheckKnowsTheTablesOfTheStandard() {
        byte[] withoutOrganizer = new String(WRITTEN.get("REQUEST"), StandardCharsets.UTF_8)
                .replaceAll("ORGANIZER[^\r]*\r\n", "")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(ForeignReaders.errors(withoutOrganizer)).anyMatch(error -> error.startsWith("libical: "));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void rule29_twoInTheAfternoonInSeoulIsFiveInUtcInAprilAndInJuly(ForeignReader reader) {
        assertThat(starts(reader, "2024-04-17")).containsExactly(Instant.parse("2024-04-17T05:00:00Z"));
        assertThat(starts(reader, "2024-07-17")).containsExactly(Instant.parse("2024-07-17T05:00:00Z"));
        assertThat(starts(reader, "2025-01-17")).containsExactly(Instant.parse("2025-01-17T05:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void rule25_difficultTextSurvives(ForeignReader reader) {
        Findings findings = reader.read(WRITTEN.get("REQUEST"));
        assertThat(findings.descriptions()).containsExactly(Workshop.DIFFICULT.replace("\n", "␤"));
    }

    private static Iterable<Instant> starts(ForeignReader reader, String day) {
        return reader.read(
                        Workshop.asPlanned().on(day + "T14:00", day + "T17:00").request())
                .starts();
    }

    private static byte[] broken(String line, String other) {
        String request = new String(CalendarWriter.request(FIRST), StandardCharsets.UTF_8);
        assertThat(request).contains(line);
        return request.replace(line, other).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<Arguments> pairs(Map<String, byte[]> calendars) {
        return readers().flatMap(reader -> calendars.keySet().stream().sorted().map(name -> arguments(reader, name)));
    }
}
