package kr.dongne.itip;

/** Calendars as foreign clients write them; a test changes a line and says so. */
final class Answers {

    static final String UID = "0f6c1b52-7c5e-4e0f-9a4d-3b1f6f0f8d21@dongne.test";

    /** Hong accepts, at SEQUENCE 0. */
    static final String ACCEPTED = lines("""
            BEGIN:VCALENDAR
            PRODID:-//Example Mail//KR 1.0//KO
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VEVENT
            UID:0f6c1b52-7c5e-4e0f-9a4d-3b1f6f0f8d21@dongne.test
            DTSTAMP:20261123T010000Z
            SEQUENCE:0
            DTSTART;TZID=Asia/Seoul:20261201T140000
            DTEND;TZID=Asia/Seoul:20261201T160000
            SUMMARY:민관협력 워크숍
            ORGANIZER;CN="자치행정과":mailto:jumin@gu.test
            ATTENDEE;CN="홍길동";PARTSTAT=ACCEPTED:mailto:hong@people.test
            END:VEVENT
            END:VCALENDAR
            """);

    private Answers() {}

    static String lines(String textBlock) {
        return textBlock.replace("\n", "\r\n");
    }

    static String with(String line, String other) {
        if (!ACCEPTED.contains(line)) throw new IllegalArgumentException(line);
        return ACCEPTED.replace(line, lines(other));
    }

    static String without(String property) {
        return ACCEPTED.replaceAll("(?m)^" + property + "[;:].*\r\n", "");
    }

    /** The answer with one more line in its event. */
    static String and(String line) {
        return with("END:VEVENT", line + "\nEND:VEVENT");
    }

    static String saying(String partStat) {
        return with("PARTSTAT=ACCEPTED", "PARTSTAT=" + partStat);
    }
}
