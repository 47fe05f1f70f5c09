package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Replies in the shapes in which well-known clients send them. */
class ClientShapesTest {

    private static final String TIMEZONE_OF_OUTLOOK = Answers.lines("""
            BEGIN:VTIMEZONE
            TZID:Korea Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T000000
            TZOFFSETFROM:+0900
            TZOFFSETTO:+0900
            END:STANDARD
            END:VTIMEZONE
            """);

    @Test
    void googleSendsMixedWithAnInlineAndAnAttachedCopy() {
        String reply = Answers.lines("""
                BEGIN:VCALENDAR
                PRODID:-//Google Inc//Google Calendar 70.9054//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                METHOD:REPLY
                BEGIN:VEVENT
                DTSTART:20261201T050000Z
                DTEND:20261201T070000Z
                DTSTAMP:20261123T010000Z
                ORGANIZER;CN=자치행정과:mailto:jumin@gu.test
                UID:0f6c1b52-7c5e-4e0f-9a4d-3b1f6f0f8d21@dongne.test
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=홍길동
                 ;X-NUM-GUESTS=0;X-RESPONSE-COMMENT="10분 늦어요":mailto:hong@people.test
                CREATED:20261122T010000Z
                LAST-MODIFIED:20261123T010000Z
                LOCATION:구청 대강당
                SEQUENCE:0
                STATUS:CONFIRMED
                SUMMARY:민관협력 워크숍
                TRANSP:OPAQUE
                END:VEVENT
                END:VCALENDAR
                """);
        assertApplied(IncomingMail.from("\"홍길동\" <hong@people.test>")
                .header("Sender: Google Calendar <calendar-notification@google.example>")
                .header("Auto-Submitted: auto-generated")
                .multipart("multipart/mixed")
                .calendar("text/calendar; charset=\"UTF-8\"; method=REPLY", reply, StandardCharsets.UTF_8)
                .calendar("application/ics; name=\"invite.ics\"", reply, StandardCharsets.UTF_8));
    }

    @Test
    void exchangeLeavesOutTheOrganizerAndNamesTheZoneItsOwnWay() {
        String reply = Answers.without("ORGANIZER")
                .replace("TZID=Asia/Seoul", "TZID=\"Korea Standard Time\"")
                .replace("BEGIN:VEVENT", TIMEZONE_OF_OUTLOOK + "BEGIN:VEVENT")
                .replace("END:VEVENT", Answers.lines("""
                        CLASS:PUBLIC
                        PRIORITY:5
                        X-MICROSOFT-CDO-APPT-SEQUENCE:0
                        X-MICROSOFT-CDO-OWNERAPPTID:2117
                        X-MICROSOFT-CDO-BUSYSTATUS:BUSY
                        X-MICROSOFT-DISALLOW-COUNTER:FALSE
                        BEGIN:VALARM
                        DESCRIPTION:REMINDER
                        TRIGGER;RELATED=START:-PT15M
                        ACTION:DISPLAY
                        END:VALARM
                        END:VEVENT"""));
        assertApplied(IncomingMail.fromHong().text("").calendar(reply));
    }

    @Test
    void exchangeMayPackOurUidIntoItsOwn() {
        String packed = "040000008200E00074C5B7101A82E00800000000" + "0".repeat(40) + "390000007643616C2D55696401000000"
                + java.util.HexFormat.of().withUpperCase().formatHex(Answers.UID.getBytes(StandardCharsets.US_ASCII))
                + "00";
        assertApplied(IncomingMail.fromHong().calendar(Answers.with(Answers.UID, packed)));
    }

    @Test
    void appleMailSendsItsCalendarAsAnAttachment() {
        String reply = Answers.ACCEPTED
                .replace("PRODID:-//Example Mail//KR 1.0//KO", "PRODID:-//Apple Inc.//macOS 15.0//EN")
                .replace("PARTSTAT=ACCEPTED:", "CUTYPE=INDIVIDUAL;EMAIL=hong@people.test;PARTSTAT=ACCEPTED:");
        String headers = "Content-Type: text/calendar; name=iCal-20261123.ics; charset=utf-8; method=REPLY\r\n"
                + "Content-Disposition: attachment; filename=iCal-20261123.ics\r\nContent-Transfer-Encoding: 8bit";
        assertApplied(IncomingMail.fromHong()
                .multipart("multipart/mixed")
                .text("수락")
                .part(headers, reply.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thunderbirdSendsItsZoneAndCustomProperties() {
        String reply = Answers.ACCEPTED
                .replace(
                        "PRODID:-//Example Mail//KR 1.0//KO", "PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN")
                .replace("TZID=Asia/Seoul", "TZID=/mozilla.org/20070129_1/Asia/Seoul")
                .replace(
                        "END:VEVENT",
                        "X-MOZ-RECEIVED-SEQUENCE:0\r\nX-MOZ-RECEIVED-DTSTAMP:20261122T010000Z\r\nEND:VEVENT");
        assertApplied(IncomingMail.from("홍길동 <hong@people.test>").text("").calendar(reply));
    }

    @Test
    void lotusNotesWritesLongNamesInCapitalsAndAStrangeZone() {
        String reply = Answers.with("ATTENDEE;CN=\"홍길동\";PARTSTAT=ACCEPTED:mailto:hong@people.test", """
                        ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED;CN="Gildong Hong/SEOUL/KR";RSVP=FALSE:
                         mailto:Hong@people.test
                        X-LOTUS-BROADCAST:FALSE
                        X-LOTUS-UPDATE-SEQ:1
                        X-LOTUS-NOTESVERSION:2""")
                .replace("TZID=Asia/Seoul", "TZID=\"Korea\"");
        assertApplied(IncomingMail.fromHong().text("").calendar(reply));
    }

    @Test
    void webmailMaySendOnlyAFileOfUnknownType() {
        assertApplied(IncomingMail.fromHong()
                .multipart("multipart/mixed")
                .text("참석합니다")
                .calendar("application/octet-stream; name=\"invite.ics\"", Answers.ACCEPTED, StandardCharsets.UTF_8));
    }

    @Test
    void aMailingListMayWrapTheMailOnceMore() {
        byte[] inner = ("--in\r\nContent-Type: text/calendar; charset=utf-8; method=REPLY\r\n\r\n" + Answers.ACCEPTED
                        + "\r\n--in--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertApplied(IncomingMail.fromHong()
                .multipart("multipart/mixed")
                .part("Content-Type: multipart/alternative; boundary=in", inner)
                .text("-- footer of the list"));
    }

    private static void assertApplied(IncomingMail mail) {
        Decision decision = Invited.hong().decides(mail);
        assertThat(decision.reason()).isEqualTo(Reason.APPLIED);
        assertThat(decision.partStat()).isEqualTo(PartStat.ACCEPTED);
    }
}
