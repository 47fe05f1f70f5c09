package kr.dongne.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.MarkAttendance;
import kr.dongne.event.EventId;
import kr.dongne.invitation.AnswerByStaff;
import kr.dongne.invitation.AnswerSource;
import kr.dongne.invitation.Answers;
import kr.dongne.invitation.InvitationTest;
import kr.dongne.invitation.Town;
import kr.dongne.itip.PartStat;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** It is nine in the morning of 20 November 2026 in Seoul: events and mails are moved around that. */
@InvitationTest
class PlannedMailsTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-20T09:00");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Autowired
    Town town;

    @Autowired
    PlannedMails planned;

    @Autowired
    PlannedSending sending;

    @Autowired
    Answers answers;

    @Autowired
    AttendanceBook book;

    @Autowired
    JdbcClient jdbc;

    private EventId event;

    @BeforeEach
    void aWorkshop() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        town.chair("이독산", "lee@people.test", Town.DOKSAN);
        event = town.sentWorkshop();
    }

    @Test
    void anEventHasTheUsualMailsFromItsPublicationOn() {
        assertThat(of(event))
                .extracting(PlannedMail::kind, PlannedMail::due)
                .containsExactly(
                        tuple(PlannedKind.SILENT, LocalDateTime.parse("2027-04-07T09:00")),
                        tuple(PlannedKind.COMING, LocalDateTime.parse("2027-04-13T09:00")),
                        tuple(PlannedKind.SILENT, LocalDateTime.parse("2027-04-13T09:00")));
    }

    @Test
    void theyFollowTheEvent() {
        isDue(PlannedKind.SILENT, 7);
        writtenLongAgo();
        assertThat(sendDue()).isEqualTo(2);

        town.move(
                event, new TimeSlot(LocalDateTime.parse("2027-05-12T10:00"), LocalDateTime.parse("2027-05-12T12:00")));

        assertThat(of(event))
                .extracting(PlannedMail::due, PlannedMail::done)
                .contains(
                        tuple(LocalDateTime.parse("2027-05-05T09:00"), false),
                        tuple(LocalDateTime.parse("2027-05-11T09:00"), false));
    }

    @Test
    void theSilentAreRemindedOnce() {
        answered("이독산", PartStat.DECLINED);
        writtenLongAgo();
        isDue(PlannedKind.SILENT, 7);

        assertThat(sendDue()).isEqualTo(1);
        assertThat(sendDue()).isZero();

        assertThat(town.kinds(event, "김가산")).containsExactly(MailKind.REQUEST, MailKind.REMINDER);
        assertThat(town.kinds(event, "이독산")).doesNotContain(MailKind.REMINDER);
        assertThat(one(PlannedKind.SILENT, 7).mails()).isEqualTo(1);
        assertThat(town.letter(event, "김가산").method()).isEqualTo("REQUEST");
    }

    @Test
    void whoWasWrittenToWithinADayIsNotReminded() {
        jdbc.sql("update outbox set created_at = '2026-11-19 01:00:00'").update();
        isDue(PlannedKind.SILENT, 7);

        assertThat(sendDue()).isZero();

        assertThat(one(PlannedKind.SILENT, 7).mails()).isZero();
    }

    @Test
    void whoComesIsToldOnceMoreAndTheCalendarIsLeftAlone() {
        answered("김가산", PartStat.ACCEPTED);
        isDue(PlannedKind.COMING, 1);

        assertThat(sendDue()).isEqualTo(1);

        RenderedMail mail = town.letter(event, "김가산");
        assertThat(mail.subject()).startsWith("[안내] 민관협력 워크숍");
        assertThat(mail.calendar()).isNull();
        assertThat(mail.method()).isNull();
        assertThat(mail.text()).contains("금천구청 대강당", "/r/");
    }

    @Test
    void whoDeclinesBeforeItLeavesIsNotTold() {
        answered("김가산", PartStat.ACCEPTED);
        isDue(PlannedKind.COMING, 1);
        sendDue();

        answered("김가산", PartStat.DECLINED);

        var mail = town.mails(event, town.row(event, "김가산").id()).stream()
                .filter(row -> row.kind() == MailKind.COMING)
                .findFirst()
                .orElseThrow();
        assertThat(town.rendered(mail)).isEmpty();
    }

    @Test
    void whoCameIsThankedWithTheOfficesOwnWords() {
        town.officer(
                () -> planned.add(event, new PlannedDraft(PlannedKind.CAME, 1, NINE, "{이름} 님, {행사}의 자료를 보내 드립니다.")));
        jdbc.sql("update event set starts_at = '2026-11-19 14:00', ends_at = '2026-11-19 17:00'")
                .update();
        isDue(PlannedKind.CAME, 1);
        mark("김가산", AttendanceStatus.PRESENT);
        mark("이독산", AttendanceStatus.ABSENT);

        assertThat(sendDue()).isEqualTo(1);

        RenderedMail mail = town.letter(event, "김가산");
        assertThat(mail.subject()).isEqualTo("[감사] 민관협력 워크숍");
        assertThat(mail.text()).contains("김가산 님, 민관협력 워크숍의 자료를 보내 드립니다.").doesNotContain("/r/", "회신 기한");
        assertThat(mail.calendar()).isNull();
    }

    @Test
    void nothingLeavesForACancelledEventNorForOneThatIsOver() {
        writtenLongAgo();
        isDue(PlannedKind.SILENT, 7);
        jdbc.sql("update event set starts_at = '2026-11-19 14:00', ends_at = '2026-11-19 17:00'")
                .update();
        assertThat(sendDue()).isZero();
        jdbc.sql("update event set starts_at = '2027-04-14 14:00', ends_at = '2027-04-14 17:00'")
                .update();
        town.cancel(event);

        assertThat(sendDue()).isZero();

        assertThat(of(event)).noneMatch(PlannedMail::done);
        assertThatThrownBy(() ->
                        town.officer(() -> planned.add(event, new PlannedDraft(PlannedKind.SILENT, 3, NINE, null))))
                .isInstanceOf(PlannedProblem.NotAhead.class);
    }

    @Test
    void whatIsMoreThanHalfADayLateIsLeftOut() {
        writtenLongAgo();
        due(PlannedKind.SILENT, 7, NOW.minusHours(13));

        assertThat(sendDue()).isZero();

        assertThat(one(PlannedKind.SILENT, 7).missed(NOW)).isTrue();
        due(PlannedKind.SILENT, 7, NOW.minusHours(11));
        assertThat(sendDue()).isEqualTo(2);
    }

    @Test
    void severalConsolesSendItOnce() throws Exception {
        writtenLongAgo();
        isDue(PlannedKind.SILENT, 7);
        Callable<Integer> console = () -> {
            SignedIn.asSystem();
            try {
                return sending.sendDue();
            } finally {
                SignedIn.out();
            }
        };

        int queued = 0;
        try (var consoles = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> one : consoles.invokeAll(List.of(console, console, console, console)))
                queued += one.get();
        }

        assertThat(queued).isEqualTo(2);
        assertThat(town.kinds(event, "김가산")).containsExactly(MailKind.REQUEST, MailKind.REMINDER);
    }

    @Test
    void aTimeOnTheWrongSideOfTheEventIsRefusedAndSoIsTheSameTwice() {
        assertThatThrownBy(() -> add(PlannedKind.COMING, 0, LocalTime.of(14, 0)))
                .hasMessage("planned.due.too-late");
        assertThatThrownBy(() -> add(PlannedKind.CAME, 0, NINE)).hasMessage("planned.due.too-early");
        assertThatThrownBy(() -> add(PlannedKind.SILENT, 7, LocalTime.of(10, 0)))
                .isInstanceOf(PlannedProblem.Twice.class);
        assertThatThrownBy(() -> add(PlannedKind.SILENT, 61, NINE)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> add(PlannedKind.SILENT, 2, LocalTime.of(6, 59)))
                .hasMessage("planned.at.wrong");
        assertThatThrownBy(() -> new PlannedDraft(PlannedKind.SILENT, 2, NINE, "{주민번호}"))
                .hasMessage("shared.brace-words.unknown");
        add(PlannedKind.COMING, 0, LocalTime.of(8, 0));
        add(PlannedKind.CAME, 0, LocalTime.of(18, 0));
    }

    @Test
    void aChangeByTwoIsRefusedAndWhatLeftIsARecord() {
        PlannedMail mail = one(PlannedKind.SILENT, 7);
        PlannedDraft earlier = new PlannedDraft(PlannedKind.SILENT, 10, NINE, null);
        town.officer(() -> planned.change(mail.id(), mail.version(), earlier));
        assertThatThrownBy(() -> town.officer(() -> planned.remove(mail.id(), mail.version())))
                .isInstanceOf(StaleVersion.class);
        isDue(PlannedKind.SILENT, 10);
        sendDue();

        PlannedMail left = one(PlannedKind.SILENT, 10);
        assertThatThrownBy(() -> town.officer(() -> planned.remove(left.id(), left.version())))
                .isInstanceOf(PlannedProblem.Done.class);
    }

    @Test
    void thePreviewIsWhatIsSent() {
        String words = "{이름} 님께 한 번 더 알립니다.";
        var preview =
                town.asOfficer(() -> planned.preview(event, new PlannedDraft(PlannedKind.COMING, 1, NINE, words)));

        assertThat(preview.text()).contains("김가산 님께 한 번 더 알립니다.", "곧 열립니다");
        assertThat(town.asOfficer(() -> planned.wouldReach(event)))
                .containsEntry(PlannedKind.SILENT, 2)
                .containsEntry(PlannedKind.COMING, 0)
                .containsEntry(PlannedKind.CAME, 0);
    }

    private void add(PlannedKind kind, int days, LocalTime at) {
        town.officer(() -> planned.add(event, new PlannedDraft(kind, days, at, null)));
    }

    private List<PlannedMail> of(EventId event) {
        return town.asOfficer(() -> planned.of(event));
    }

    private PlannedMail one(PlannedKind kind, int days) {
        return of(event).stream()
                .filter(mail -> mail.kind() == kind && mail.days() == days)
                .findFirst()
                .orElseThrow();
    }

    private void isDue(PlannedKind kind, int days) {
        due(kind, days, NOW);
    }

    private void due(PlannedKind kind, int days, LocalDateTime at) {
        jdbc.sql("update planned_mail set due_at = :at where kind = :kind and days = :days")
                .param("at", at)
                .param("kind", kind.name())
                .param("days", days)
                .update();
    }

    private void writtenLongAgo() {
        jdbc.sql("update outbox set created_at = '2026-11-10 00:00:00'").update();
    }

    private int sendDue() {
        SignedIn.asSystem();
        try {
            return sending.sendDue();
        } finally {
            SignedIn.out();
        }
    }

    private void answered(String name, PartStat answer) {
        town.officer(() -> answers.answerByStaff(
                town.row(event, name).id(), new AnswerByStaff(answer, AnswerSource.PHONE, null, null)));
    }

    private void mark(String name, AttendanceStatus status) {
        town.officer(() -> {
            AttendeeId attendee = book.expected(event).stream()
                    .filter(row -> row.name().equals(name))
                    .map(ExpectedRow::id)
                    .findFirst()
                    .orElseThrow();
            book.mark(new MarkAttendance(event, attendee, status, null, null, null));
        });
    }
}
