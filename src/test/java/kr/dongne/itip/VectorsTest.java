package kr.dongne.itip;

import static kr.dongne.itip.Decision.Kind.APPLY;
import static kr.dongne.itip.Decision.Kind.PARK;
import static kr.dongne.itip.Decision.Kind.RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample replies: what each of them must come to. */
class VectorsTest {

    private static final Invited SENT = Invited.hong();
    private static final Invited ACCEPTED_BEFORE =
            Invited.hong().answered(PartStat.ACCEPTED, 0, "2026-11-23T01:00:00Z");
    private static final Invited MOVED_TWICE = Invited.hong().atSequence(2, 2);

    static Stream<Arguments> samples() {
        return Stream.of(
                arguments("01-reply-accepted-utf8", SENT, APPLY, Reason.APPLIED),
                arguments("02-reply-charset-euc-kr", SENT, APPLY, Reason.APPLIED),
                arguments("04-reply-cp949-only-syllables-labelled-euc-kr", SENT, APPLY, Reason.APPLIED),
                arguments("07-reply-quoted-printable", SENT, APPLY, Reason.APPLIED),
                arguments("09-reply-bare-LF", SENT, APPLY, Reason.APPLIED),
                arguments("11-reply-folded-inside-utf8-sequence", SENT, APPLY, Reason.APPLIED),
                arguments("12-reply-casing", SENT, APPLY, Reason.APPLIED),
                arguments("13-reply-no-organizer", SENT, APPLY, Reason.APPLIED),
                arguments("16-reply-older-dtstamp-declined", ACCEPTED_BEFORE, RECORD, Reason.OUT_OF_ORDER),
                arguments("19-reply-to-old-sequence", MOVED_TWICE, RECORD, Reason.STALE),
                arguments("21-reply-partycrasher", SENT, PARK, Reason.PARTY_CRASHER),
                arguments("22-reply-from-differs-from-attendee", SENT, PARK, Reason.SENDER_MISMATCH),
                arguments("24-reply-delegated-two-attendees", SENT, PARK, Reason.DELEGATED),
                arguments("31-counter-outlook-style", SENT, PARK, Reason.COUNTER),
                arguments("34-cancel-spoofed-for-our-uid", SENT, PARK, Reason.METHOD_NOT_ALLOWED),
                arguments("38-reply-out-of-office", SENT, PARK, Reason.METHOD_MISMATCH),
                arguments("39-reply-with-auto-submitted", SENT, APPLY, Reason.APPLIED),
                arguments("46-two-vcalendars", SENT, PARK, Reason.AMBIGUOUS));
    }

    @ParameterizedTest(name = "{0} is {3}")
    @MethodSource("samples")
    void eachSampleComesOutAsItsRowSays(String sample, Invited invitation, Decision.Kind kind, Reason reason) {
        Decision decision = ReplyDecision.decide(invitation.stored(), read(sample), Invited.RECEIVED);
        assertThat(decision.kind()).isEqualTo(kind);
        assertThat(decision.reason()).isEqualTo(reason);
        if (kind == APPLY) assertThat(decision.partStat()).isEqualTo(PartStat.ACCEPTED);
    }

    @Test
    void noSampleIsForgotten() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/vectors"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".eml", ""))
                    .toList();
            assertThat(samples().map(row -> row.get()[0])).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void rule48_textsInEucKrDecode() {
        IncomingMessage message = read("02-reply-charset-euc-kr");
        assertThat(message.plainText()).isEqualTo("수락합니다");
        assertThat(calendar(message).summary()).isEqualTo("민관협력 워크숍 (구청 대강당)");
    }

    @Test
    void rule48_syllablesThatOnlyMs949HasDecodeUnderTheLabelEucKr() {
        IncomingMessage message = read("04-reply-cp949-only-syllables-labelled-euc-kr");
        assertThat(calendar(message).attendees().getFirst().party().name()).isEqualTo("똠방각하 펲시");
        assertThat(message.plainText()).isEqualTo("수락합니다");
    }

    @Test
    void rule49_aFoldInsideASyllableLeavesTheTextWhole() {
        assertThat(calendar(read("11-reply-folded-inside-utf8-sequence")).summary())
                .isEqualTo("민관협력 워크숍 (구청 대강당)");
    }

    @Test
    void rule72_theDelegateIsNamed() {
        Decision decision =
                ReplyDecision.decide(SENT.stored(), read("24-reply-delegated-two-attendees"), Invited.RECEIVED);
        assertThat(decision.delegate()).hasToString("Party[email=kim@people.test, name=김대리]");
    }

    @Test
    void rule76_theProposedTimeIsRead() {
        Decision decision = ReplyDecision.decide(SENT.stored(), read("31-counter-outlook-style"), Invited.RECEIVED);
        assertThat(decision.counterProposal()).hasToString("TimeSlot[start=2026-12-02T10:00, end=2026-12-02T12:00]");
        assertThat(decision.comment()).isEqualTo("수요일이 좋습니다");
    }

    private static IncomingCalendar calendar(IncomingMessage message) {
        return Objects.requireNonNull(message.calendar());
    }

    private static IncomingMessage read(String sample) {
        try (InputStream in = VectorsTest.class.getResourceAsStream("/vectors/" + sample + ".eml")) {
            return MessageReader.read(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException missing) {
            throw new AssertionError(sample, missing);
        }
    }
}
