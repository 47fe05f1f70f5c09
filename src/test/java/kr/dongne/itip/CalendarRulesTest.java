package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of calendar mail that hold for everything we write or read, whatever the occasion. */
class CalendarRulesTest {

    /** All that is ever written about one invitation, in the order of its life. */
    private static List<List<String>> life() {
        CalendarEvent first = Workshop.asPlanned().event();
        CalendarEvent moved =
                Workshop.asPlanned().atSequence(1).answered(PartStat.ACCEPTED).event();
        CalendarEvent last = Workshop.asPlanned().atSequence(2).event();
        return List.of(
                        CalendarWriter.request(first),
                        CalendarWriter.request(moved),
                        CalendarWriter.cancelEvent(last),
                        CalendarWriter.uninvite(last))
                .stream()
                .map(Workshop::lines)
                .toList();
    }

    private static List<String> starting(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).toList();
    }

    @Test
    void rule20_theUidIsTheSameForTheLifeOfTheInvitation() {
        assertThat(life())
                .allSatisfy(lines -> assertThat(starting(lines, "UID")).containsExactly("UID:" + Answers.UID));
    }

    @Test
    void rule20_aForeignUidOfAThousandCharactersIsReadWhole() {
        String uid = "u".repeat(1_100) + "@exchange.test";
        IncomingMessage message = IncomingMail.fromHong()
                .calendar(Answers.saying("ACCEPTED").replace(Answers.UID, uid))
                .read();
        assertThat(message.uid()).isEqualTo(uid);
    }

    @Test
    void rule28_theZoneHasNoHistory() {
        assertThat(life()).allSatisfy(lines -> {
            assertThat(starting(lines, "BEGIN:STANDARD")).hasSize(1);
            assertThat(lines).noneMatch(line -> line.contains("DAYLIGHT") || line.contains("LMT"));
            assertThat(starting(lines, "DTSTART:19")).containsExactly("DTSTART:19700101T000000");
        });
    }

    @Test
    void rule32_thereIsOneOrganizerAndItNeverChanges() {
        assertThat(life().stream().flatMap(lines -> starting(lines, "ORGANIZER").stream()))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).endsWith(":mailto:jumin@geumcheon.example"))
                .containsOnly(starting(life().getFirst(), "ORGANIZER").getFirst());
    }

    @Test
    void rule34_nothingIsEverPublished() {
        assertThat(life().stream().flatMap(lines -> starting(lines, "METHOD").stream()))
                .containsExactly("METHOD:REQUEST", "METHOD:REQUEST", "METHOD:CANCEL", "METHOD:CANCEL");
        assertThat(starting(
                        Workshop.lines(CalendarWriter.plain(Workshop.asPlanned().event())), "METHOD"))
                .isEmpty();
    }

    @Test
    void rule36_nothingRecurs() {
        assertThat(life()).allSatisfy(lines -> assertThat(lines)
                .noneMatch(line ->
                        line.startsWith("RRULE") || line.startsWith("RDATE") || line.startsWith("RECURRENCE-ID")));
    }

    @Test
    void rule55_whatAMailPointsAtIsNeverFetched() throws Exception {
        try (var trap = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(500);
            String address = "http://127.0.0.1:" + trap.getLocalPort() + "/x";
            String html = "<img src='" + address + "'><link rel='stylesheet' href='" + address + "'>";
            Decision decision = Invited.hong()
                    .decides(IncomingMail.fromHong()
                            .part("Content-Type: text/html", html.getBytes(StandardCharsets.US_ASCII))
                            .calendar(Answers.saying("ACCEPTED")
                                    .replace(
                                            "END:VEVENT",
                                            "ATTACH:" + address + "\r\nURL:" + address + "\r\nIMAGE;VALUE=URI:"
                                                    + address + "\r\nEND:VEVENT")));
            assertThat(decision.reason()).isEqualTo(Reason.APPLIED);
            assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void rule61_theUidIsTheFirstGateHoweverRightTheSenderIs() {
        String guessed = Answers.saying("DECLINED").replace(Answers.UID, "guessed@dongne.test");
        Decision decision = Invited.hong().decides(guessed);
        assertThat(decision.reason()).isEqualTo(Reason.UNKNOWN_UID);
        assertThat(decision.kind()).isEqualTo(Decision.Kind.PARK);
    }

    @Test
    void rule74_theNameInAReplyIsNotTakenOver() {
        Decision decision = Invited.hong()
                .decides(Answers.saying("ACCEPTED").replace("PARTSTAT=ACCEPTED", "PARTSTAT=ACCEPTED;CN=아무개"));
        assertThat(decision.reason()).isEqualTo(Reason.APPLIED);
        assertThat(decision.toString()).doesNotContain("아무개");
    }
}
