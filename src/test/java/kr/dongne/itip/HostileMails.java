package kr.dongne.itip;

import java.nio.charset.StandardCharsets;

/** Mails made to do harm, and an honest one. */
final class HostileMails {

    private HostileMails() {}

    static byte[] honest() {
        return calendar(Answers.ACCEPTED);
    }

    static byte[] calendar(String ics) {
        return IncomingMail.fromHong().calendar(ics).bytes();
    }

    static String inEvent(String lines) {
        return Answers.ACCEPTED.replace("END:VEVENT", lines + "END:VEVENT");
    }

    static String padded(int octets) {
        return inEvent("X-PAD:" + "x".repeat(octets) + "\r\n");
    }

    static String alarms(int count) {
        return "BEGIN:VALARM\r\nEND:VALARM\r\n".repeat(count);
    }

    static String hiddenInZone() {
        return Answers.ACCEPTED
                .replace("BEGIN:VEVENT", "BEGIN:VTIMEZONE\r\nBEGIN:VEVENT")
                .replace("END:VEVENT", "END:VEVENT\r\nEND:VTIMEZONE");
    }

    static byte[] nestedMultiparts(int depth) {
        StringBuilder mail = new StringBuilder("From: hong@people.test\r\n");
        for (int i = 0; i < depth; i++)
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        return bytes(mail + "Content-Type: text/calendar\r\n\r\n" + Answers.ACCEPTED);
    }

    static byte[] nestedMails(int depth) {
        String heads = "From: hong@people.test\r\nContent-Type: message/rfc822\r\n\r\n".repeat(depth);
        return bytes(heads + new String(honest(), StandardCharsets.UTF_8));
    }

    static byte[] manyParts(int count) {
        String parts = "--b\r\nContent-Type: text/calendar\r\n\r\nx\r\n".repeat(count);
        return bytes("From: hong@people.test\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + parts);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A part of every kind. */
    static byte[] everyKindOfPart() {
        return IncomingMail.from("=?euc-kr?B?yKux5rW/?= <hong@people.test>")
                .multipart("multipart/report; report-type=delivery-status")
                .text("수락")
                .part(
                        "Content-Type: text/html; charset=euc-kr\r\nContent-Transfer-Encoding: quoted-printable",
                        bytes("<p>=C8=AB</p>"))
                .calendar(Answers.ACCEPTED)
                .calendar(
                        "application/ics; name*0*=utf-8''%EC; name*1=.ics",
                        Answers.saying("DECLINED"), StandardCharsets.UTF_16)
                .part("Content-Type: message/delivery-status", bytes("A: b\r\n\r\nStatus: 5.1.1\r\n"))
                .part("Content-Type: message/rfc822", honest())
                .part("Content-Type: application/ms-tnef; name=winmail.dat", new byte[40])
                .bytes();
    }
}
