package kr.dongne.itip;

import static kr.dongne.itip.HostileMails.alarms;
import static kr.dongne.itip.HostileMails.bytes;
import static kr.dongne.itip.HostileMails.calendar;
import static kr.dongne.itip.HostileMails.hiddenInZone;
import static kr.dongne.itip.HostileMails.honest;
import static kr.dongne.itip.HostileMails.inEvent;
import static kr.dongne.itip.HostileMails.manyParts;
import static kr.dongne.itip.HostileMails.nestedMails;
import static kr.dongne.itip.HostileMails.nestedMultiparts;
import static kr.dongne.itip.HostileMails.padded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 52 and 53: nothing that comes in stops the reader, and after it an honest mail is still understood. */
class HostileMailTest {

    private static final Duration BOUND = Duration.ofSeconds(15);

    static Stream<Arguments> poison() {
        return Stream.of(
                hostile("nothing at all", Reason.NO_CALENDAR, () -> new byte[0]),
                hostile("only line ends", Reason.NO_CALENDAR, () -> bytes("\r".repeat(1_000_000))),
                hostile("a message above the limit", Reason.TOO_LARGE, () -> Arrays.copyOf(honest(), 11 * 1024 * 1024)),
                hostile("multiparts nested 2,000 deep", Reason.TOO_LARGE, () -> nestedMultiparts(2_000)),
                hostile("mails nested 500 deep", Reason.TOO_LARGE, () -> nestedMails(500)),
                hostile("50,000 parts", Reason.TOO_LARGE, () -> manyParts(50_000)),
                hostile("100,000 headers", Reason.TOO_LARGE, () -> bytes("A: b\r\n".repeat(100_000))),
                hostile("an endless header", Reason.TOO_LARGE, () -> bytes("Subject: " + "x".repeat(5_000_000))),
                hostile("a calendar part of 2 MiB", Reason.TOO_LARGE, () -> calendar(padded(2 * 1024 * 1024))),
                hostile("100,000 lines", Reason.TOO_LARGE, () -> calendar(inEvent("X-A:b\r\n".repeat(100_000)))),
                hostile("10,000 alarms", Reason.TOO_LARGE, () -> calendar(inEvent(alarms(5_000)))),
                hostile(
                        "components nested 1,000 deep",
                        Reason.TOO_LARGE,
                        () -> calendar(inEvent("BEGIN:X\r\n".repeat(1_000)))),
                hostile(
                        "an event that does not end",
                        Reason.UNREADABLE,
                        () -> calendar(Answers.with("END:VEVENT", ""))),
                hostile("ends crosswise", Reason.UNREADABLE, () -> calendar(Answers.with("END:VEVENT", "END:VTODO"))),
                hostile(
                        "a task instead of an event",
                        Reason.NO_EVENT,
                        () -> calendar(Answers.ACCEPTED.replace("VEVENT", "VTODO"))),
                hostile("no calendar inside", Reason.UNREADABLE, () -> calendar("BEGIN:VCARD\r\nEND:VCARD\r\n")),
                hostile("an event hidden in a zone", Reason.NO_EVENT, () -> calendar(hiddenInZone())));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("poison")
    void rule52_53_poisonIsParkedAndTheNextMailIsRead(String name, Reason reason, Supplier<byte[]> mail) {
        byte[] raw = mail.get();
        IncomingMessage message = Assertions.assertTimeoutPreemptively(BOUND, () -> MessageReader.read(raw));
        assertThat(message.problem()).isEqualTo(reason);
        assertHonestMailIsRead();
    }

    @Test
    void rule52_aHostileZoneIsNeverLookedAt() {
        String zone = Answers.lines("""
                BEGIN:VTIMEZONE
                TZID:Asia/Seoul
                BEGIN:DAYLIGHT
                DTSTART:00010101T000000
                RRULE:FREQ=SECONDLY;INTERVAL=1
                TZOFFSETFROM:-2359
                TZOFFSETTO:+2359
                END:DAYLIGHT
                BEGIN:STANDARD
                DTSTART:garbage
                RDATE:%s
                END:STANDARD
                END:VTIMEZONE
                """).formatted("19700101T000000,".repeat(20_000));
        String ics = Answers.with("BEGIN:VEVENT", zone + "BEGIN:VEVENT");
        IncomingMessage message = Assertions.assertTimeoutPreemptively(BOUND, () -> MessageReader.read(calendar(ics)));
        assertThat(message.problem()).isNull();
        assertThat(message.calendar()).isNotNull();
        assertThat(message.calendar().slot()).hasToString("TimeSlot[start=2026-12-01T14:00, end=2026-12-01T16:00]");
    }

    @Test
    void rule52_aHostileRecurrenceIsNeverExpanded() {
        String ics =
                Answers.and("RRULE:FREQ=SECONDLY;UNTIL=99991231T235959Z\nEXDATE:" + "20261201T140000,".repeat(9_999));
        IncomingMessage message = Assertions.assertTimeoutPreemptively(BOUND, () -> MessageReader.read(calendar(ics)));
        assertThat(message.problem()).isNull();
    }

    @Test
    void rule52_aLineOfManyParametersIsBounded() {
        StringBuilder parameters = new StringBuilder("ATTENDEE");
        for (int i = 0; i < 60_000; i++) parameters.append(";PARTSTAT=X").append(i);
        String ics = Answers.and(parameters + ":mailto:kim@people.test");
        IncomingMessage message = Assertions.assertTimeoutPreemptively(BOUND, () -> MessageReader.read(calendar(ics)));
        assertThat(message.problem()).isNull();
    }

    @Test
    void rule53_whoHasSentThePoisonIsStillKnown() {
        IncomingMessage message = MessageReader.read(Arrays.copyOf(honest(), 11 * 1024 * 1024));
        assertThat(message.from()).hasToString("Party[email=hong@people.test, name=null]");
        assertThat(message.messageId()).isEqualTo("<made-up@mail.example>");
    }

    private static Arguments hostile(String name, Reason reason, Supplier<byte[]> mail) {
        return arguments(name, reason, mail);
    }

    /** The reader has come to no harm. */
    static void assertHonestMailIsRead() {
        Decision decision =
                ReplyDecision.decide(Invited.hong().stored(), MessageReader.read(honest()), Invited.RECEIVED);
        assertThat(decision.reason()).isEqualTo(Reason.APPLIED);
    }
}
