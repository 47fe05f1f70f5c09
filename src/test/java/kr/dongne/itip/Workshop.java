package kr.dongne.itip;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import kr.dongne.mime.Party;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;

/** The workshop as it is sent to Hong; a test changes one thing and says so. */
final class Workshop {

    static final Party OFFICE = new Party(new EmailAddress("jumin@geumcheon.example"), "금천구청, 자치행정과");
    static final Party HONG = new Party(new EmailAddress("hong@people.test"), "홍길동");

    /** Everything that a calendar could stumble over. */
    static final String DIFFICULT = "첫 줄; 둘, 셋\\ 넷 \"다섯\"\n둘째 줄: 😀 금천구청 대강당에서 열리는 민관협력 워크숍에 초대합니다. 꼭 와 주시기 바랍니다.";

    private int sequence;
    private String summary = "민관협력 워크숍";
    private String description = DIFFICULT;
    private Party attendee = HONG;
    private Party organizer = OFFICE;
    private PartStat partStat = PartStat.NEEDS_ACTION;
    private String start = "2024-04-17T14:00";
    private String end = "2024-04-17T17:00";
    private boolean counterAllowed;

    static Workshop asPlanned() {
        return new Workshop();
    }

    Workshop atSequence(int value) {
        sequence = value;
        return this;
    }

    Workshop summary(String value) {
        summary = value;
        return this;
    }

    Workshop description(String value) {
        description = value;
        return this;
    }

    Workshop attendee(Party value) {
        attendee = value;
        return this;
    }

    Workshop organizer(Party value) {
        organizer = value;
        return this;
    }

    Workshop answered(PartStat value) {
        partStat = value;
        return this;
    }

    Workshop on(String from, String to) {
        start = from;
        end = to;
        return this;
    }

    Workshop counterAllowed() {
        counterAllowed = true;
        return this;
    }

    CalendarEvent event() {
        return new CalendarEvent(
                Answers.UID,
                sequence,
                Instant.parse("2024-04-08T00:00:00.123Z"),
                new TimeSlot(LocalDateTime.parse(start), LocalDateTime.parse(end)),
                summary,
                "금천구청 대강당, 12층",
                description,
                URI.create("https://dongne.geumcheon.example/r/abc?x=1;y,2"),
                organizer,
                attendee,
                partStat,
                counterAllowed);
    }

    byte[] request() {
        return CalendarWriter.request(event());
    }

    /** The lines of a calendar, unfolded. */
    static List<String> lines(byte[] ics) {
        return Arrays.asList(
                new String(ics, StandardCharsets.UTF_8).replace("\r\n ", "").split("\r\n"));
    }
}
