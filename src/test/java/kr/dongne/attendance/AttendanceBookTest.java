package kr.dongne.attendance;

import static kr.dongne.attendance.AttendanceStatus.ABSENT;
import static kr.dongne.attendance.AttendanceStatus.EXCUSED;
import static kr.dongne.attendance.AttendanceStatus.LATE;
import static kr.dongne.attendance.AttendanceStatus.LEFT_EARLY;
import static kr.dongne.attendance.AttendanceStatus.PRESENT;
import static kr.dongne.attendance.AttendanceStatus.PROXY;
import static kr.dongne.attendance.Workshop.DOKSAN_1;
import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.EventId;
import kr.dongne.people.PersonId;
import kr.dongne.shared.NotFound;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DongneTest
class AttendanceBookTest {

    @Autowired
    private AttendanceBook book;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    private Workshop workshop;
    private EventId event;

    @BeforeEach
    void aPublishedWorkshop() {
        workshop = new Workshop(beans);
        event = workshop.event();
        SignedIn.as(Role.DISTRICT_OFFICER);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void everybodyWithAnInvitationThatStandsIsExpected() {
        workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        AttendeeId absent = workshop.invited("이독산", AffiliationRole.SECRETARY, DOKSAN_1);
        workshop.proxy("박대리", absent);
        workshop.withdraw(workshop.invited("최취소", AffiliationRole.COUNCIL_MEMBER, GASAN));
        workshop.person("정초대안됨", AffiliationRole.COUNCIL_MEMBER, GASAN);

        List<ExpectedRow> rows = book.expected(event);

        assertThat(rows).extracting(ExpectedRow::name).containsExactly("김가산", "이독산", "박대리");
        assertThat(rows).extracting(ExpectedRow::status).containsOnlyNulls();
        assertThat(rows.get(0).phoneEnding()).isEqualTo("0001");
        assertThat(rows.get(1).represented()).isTrue();
        assertThat(rows.get(2).proxyForName()).isEqualTo("이독산");
        assertThat(rows.get(2).dongs()).containsExactly(DOKSAN_1);
        assertThat(book.counts(event).total().expected()).isEqualTo(2);
        assertThat(book.counts(event).total().open()).isEqualTo(2);
    }

    @Test
    void checkingInTwiceCountsOnceAndSaysSinceWhen() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);

        MarkAnswer first = checkIn(kim, "a");
        MarkAnswer second = checkIn(kim, "b");

        assertThat(first.already()).isFalse();
        assertThat(second.already()).isTrue();
        assertThat(second.at()).isEqualTo(first.at());
        assertThat(book.counts(event).total().came()).isEqualTo(1);
    }

    @Test
    void theSameKeyGetsTheSameAnswer() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);

        MarkAnswer first = checkIn(kim, "a");
        book.undo(new UndoMark(event, first.mark(), null, null));

        assertThat(checkIn(kim, "a")).isEqualTo(first);
        assertThat(status("김가산")).isNull();
        assertThat(checkIn(kim, "b").already()).isFalse();
    }

    @Test
    void aKeyThatWasUsedForSomethingElseIsRefused() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        AttendeeId lee = workshop.invited("이가산", AffiliationRole.SECRETARY, GASAN);
        checkIn(kim, "a");

        assertThatThrownBy(() -> checkIn(lee, "a")).isInstanceOf(AttendanceProblem.KeyReused.class);
        assertThatThrownBy(() -> mark(kim, PRESENT, "a")).isInstanceOf(AttendanceProblem.KeyReused.class);
    }

    @Test
    void aCheckInLeavesALatecomerLateAndAMarkCorrects() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        mark(kim, LATE, null);

        assertThat(checkIn(kim, null).status()).isEqualTo(LATE);
        assertThat(mark(kim, PRESENT, null).already()).isFalse();
        assertThat(status("김가산")).isEqualTo(PRESENT);
    }

    @Test
    void anUndoRestoresWhatWasBeforeByAddingAMark() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        checkIn(kim, null);
        MarkAnswer left = mark(kim, LEFT_EARLY, null);

        MarkAnswer undone = book.undo(new UndoMark(event, left.mark(), "잘못 눌렀음", "1번"));

        assertThat(undone.status()).isEqualTo(PRESENT);
        assertThat(status("김가산")).isEqualTo(PRESENT);
        List<MarkRow> history = book.history(event, kim);
        assertThat(history).extracting(MarkRow::after).containsExactly(PRESENT, LEFT_EARLY, PRESENT);
        assertThat(history).extracting(MarkRow::undo).containsExactly(true, false, false);
        assertThat(history.getFirst().reason()).isEqualTo("잘못 눌렀음");
        assertThat(history.getFirst().by()).isEqualTo("DISTRICT_OFFICER");
    }

    @Test
    void undoingAllTheWayBackLeavesNobodyMarked() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        MarkAnswer first = mark(kim, EXCUSED, null);
        MarkAnswer second = mark(kim, PRESENT, null);

        book.undo(new UndoMark(event, second.mark(), null, null));
        assertThat(status("김가산")).isEqualTo(EXCUSED);
        assertThat(row("김가산").mark()).isEqualTo(first.mark());
        book.undo(new UndoMark(event, first.mark(), null, null));
        assertThat(status("김가산")).isNull();
        assertThat(row("김가산").mark()).isNull();
    }

    @Test
    void aSecondUndoOfTheSameMarkChangesNothing() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        mark(kim, EXCUSED, null);
        UndoMark undo = new UndoMark(event, mark(kim, PRESENT, null).mark(), null, null);

        MarkAnswer first = book.undo(undo);
        MarkAnswer second = book.undo(undo);

        assertThat(second.already()).isTrue();
        assertThat(second.mark()).isEqualTo(first.mark());
        assertThat(status("김가산")).isEqualTo(EXCUSED);
    }

    @Test
    void anUndoIsRefusedWhenSomebodyMarkedAfterwards() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        MarkAnswer mine = checkIn(kim, null);
        mark(kim, LATE, null);

        assertThatThrownBy(() -> book.undo(new UndoMark(event, mine.mark(), null, null)))
                .isInstanceOf(AttendanceProblem.ChangedSince.class);
        assertThat(status("김가산")).isEqualTo(LATE);
    }

    @Test
    void marksCannotBeChangedOrTakenAwayEvenInTheDatabase() {
        checkIn(workshop.invited("김가산", AffiliationRole.CHAIR, GASAN), null);

        assertThatThrownBy(() -> jdbc.sql("delete from attendance_mark").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("update attendance_mark set status_after = 'ABSENT'")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void manyAreMarkedAtOnceOrNobodyIs() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        AttendeeId lee = workshop.invited("이가산", AffiliationRole.SECRETARY, GASAN);
        AttendeeId nobody = new AttendeeId(UUID.randomUUID());
        checkIn(kim, null);

        assertThat(book.markMany(new MarkMany(event, List.of(kim, lee), PRESENT, null, null, "m")))
                .isEqualTo(1);
        assertThat(book.markMany(new MarkMany(event, List.of(kim, lee), PRESENT, null, null, "m")))
                .isEqualTo(1);
        assertThatThrownBy(() -> book.markMany(new MarkMany(event, List.of(kim, nobody), ABSENT, null, null, null)))
                .isInstanceOf(NotFound.class);
        assertThat(status("김가산")).isEqualTo(PRESENT);
        assertThat(book.counts(event).total().came()).isEqualTo(2);
    }

    @Test
    void somebodyOfTwoDongsIsOneHeadAndCountsForBothQuorums() {
        PersonId both = workshop.person("김두동", AffiliationRole.CHAIR, GASAN);
        workshop.alsoIn(both, AffiliationRole.SECRETARY, DOKSAN_1);
        AttendeeId kim = workshop.invited(both);
        workshop.invited("이가산", AffiliationRole.SECRETARY, GASAN);
        AttendeeId park = workshop.invited("박독산", AffiliationRole.CHAIR, DOKSAN_1);

        checkIn(kim, null);
        AttendanceCounts counts = book.counts(event);
        assertThat(counts.total().came()).isEqualTo(1);
        assertThat(counts.total().expected()).isEqualTo(3);
        assertThat(counts.dongs()).extracting(dong -> dong.tally().came()).containsExactly(1, 1);
        assertThat(counts.dongs().get(0).missing()).containsExactly(AffiliationRole.SECRETARY);
        assertThat(counts.dongs().get(1).missing()).containsExactly(AffiliationRole.CHAIR);

        checkIn(park, null);
        assertThat(book.counts(event).dongs()).extracting(DongCount::quorate).containsExactly(false, true);
    }

    @Test
    void anInvitedProxyStandsForTheRepresentedPerson() {
        AttendeeId chair = workshop.invited("김회장", AffiliationRole.CHAIR, GASAN);
        AttendeeId proxy = workshop.proxy("박대리", chair);

        MarkAnswer came = checkIn(proxy, null);

        assertThat(status("김회장")).isEqualTo(PROXY);
        Tally total = book.counts(event).total();
        assertThat(total.came()).isEqualTo(1);
        assertThat(total.expected()).isEqualTo(1);
        assertThat(total.walkIns()).isZero();
        assertThat(book.counts(event).dongs().getFirst().missing()).containsExactly(AffiliationRole.SECRETARY);

        book.undo(new UndoMark(event, came.mark(), null, null));
        assertThat(status("김회장")).isNull();
        assertThat(book.counts(event).total().came()).isZero();
    }

    @Test
    void aProxyWhoIsMarkedAbsentAfterAllRepresentsNobody() {
        AttendeeId chair = workshop.invited("김회장", AffiliationRole.CHAIR, GASAN);
        AttendeeId proxy = workshop.proxy("박대리", chair);
        checkIn(proxy, null);

        MarkAnswer mistake = mark(proxy, ABSENT, null);
        assertThat(status("김회장")).isNull();
        book.undo(new UndoMark(event, mistake.mark(), null, null));
        assertThat(status("김회장")).isEqualTo(PROXY);
        assertThat(book.counts(event).total().came()).isEqualTo(1);
    }

    @Test
    void whoeverComesInPersonIsNotOverruledByTheOwnProxy() {
        AttendeeId chair = workshop.invited("김회장", AffiliationRole.CHAIR, GASAN);
        AttendeeId proxy = workshop.proxy("박대리", chair);
        checkIn(chair, null);

        checkIn(proxy, null);

        assertThat(status("김회장")).isEqualTo(PRESENT);
        assertThat(book.counts(event).total().came()).isEqualTo(2);
    }

    @Test
    void aProxyWithoutANameIsOneHead() {
        mark(workshop.invited("김회장", AffiliationRole.CHAIR, GASAN), PROXY, null);

        assertThat(book.counts(event).total().came()).isEqualTo(1);
        assertThat(book.counts(event).total().open()).isZero();
    }

    @Test
    void whoeverCameThoughUninvitedAgainStaysInTheBook() {
        PersonId kim = workshop.person("김가산", AffiliationRole.CHAIR, GASAN);
        AttendeeId first = workshop.invited(kim);
        checkIn(first, null);
        workshop.withdraw(first);

        assertThat(row("김가산").expected()).isFalse();
        assertThat(book.counts(event).total().walkIns()).isEqualTo(1);

        AttendeeId second = workshop.invited(kim);
        assertThat(book.expected(event)).hasSize(1);
        assertThat(row("김가산").expected()).isTrue();
        assertThat(checkIn(second, null).already()).isTrue();
    }

    @Test
    void aClosedEventChangesOnlyWithAReason() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        MarkAnswer came = checkIn(kim, null);
        workshop.close();

        assertThatThrownBy(() -> mark(kim, ABSENT, null)).isInstanceOf(AttendanceProblem.ReasonMissing.class);
        assertThatThrownBy(() -> book.undo(new UndoMark(event, came.mark(), " ", null)))
                .isInstanceOf(AttendanceProblem.ReasonMissing.class);
        book.mark(new MarkAttendance(event, kim, LEFT_EARLY, "종이 명부와 대조", null, null));
        assertThat(status("김가산")).isEqualTo(LEFT_EARLY);
    }

    @Test
    void aDraftAndACancelledEventHaveNoAttendance() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        workshop.status("CANCELLED");
        assertThatThrownBy(() -> checkIn(kim, null)).isInstanceOf(AttendanceProblem.NotHeld.class);
        workshop.status("DRAFT");
        assertThatThrownBy(() -> checkIn(kim, null)).isInstanceOf(AttendanceProblem.NotHeld.class);
    }

    @Test
    void aDongsOfficialSeesAndMarksTheOwnDongOnly() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        AttendeeId park = workshop.invited("박독산", AffiliationRole.CHAIR, DOKSAN_1);
        MarkAnswer parkCame = checkIn(park, null);
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());

        assertThat(book.expected(event)).extracting(ExpectedRow::name).containsExactly("김가산");
        assertThat(book.counts(event).total().came()).isZero();
        assertThat(checkIn(kim, null).already()).isFalse();
        assertThatThrownBy(() -> checkIn(park, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> book.history(event, park)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> book.undo(new UndoMark(event, parkCame.mark(), null, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDongsOfficialDoesNotSeeWhatSomebodyIsElsewhere() {
        PersonId both = workshop.person("김두동", AffiliationRole.CHAIR, GASAN);
        workshop.alsoIn(both, AffiliationRole.SECRETARY, DOKSAN_1);
        workshop.invited(both);
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());

        assertThat(row("김두동").dongs()).containsExactly(GASAN);
        assertThat(row("김두동").affiliations()).hasSize(1);
    }

    @Test
    void aDeskWorksAtItsOwnEventOnly() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        SignedIn.at(Role.CHECK_IN, event.value());
        assertThat(book.expected(event)).hasSize(1);
        assertThat(checkIn(kim, null).already()).isFalse();

        SignedIn.at(Role.CHECK_IN, UUID.randomUUID());
        assertThatThrownBy(() -> book.expected(event)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> checkIn(kim, null)).isInstanceOf(NotFound.class);
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
        assertThatThrownBy(() -> book.expected(event)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theAccessLogKnowsWhoseDataWasReadAndChanged() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        book.expected(event);
        checkIn(kim, null);

        String person =
                row("김가산").person() == null ? "" : row("김가산").person().value().toString();
        assertThat(logged("ATTENDANCE_READ")).contains(person);
        assertThat(logged("ATTENDANCE_CHANGED")).contains(person);
    }

    private String logged(String task) {
        return jdbc.sql("select subject_ids from access_log where task = ? order by id limit 1")
                .param(task)
                .query(String.class)
                .single();
    }

    private MarkAnswer checkIn(AttendeeId attendee, @Nullable String key) {
        return book.checkIn(new CheckIn(event, attendee, null, "1번", key));
    }

    private MarkAnswer mark(AttendeeId attendee, AttendanceStatus status, @Nullable String key) {
        return book.mark(new MarkAttendance(event, attendee, status, null, null, key));
    }

    private @Nullable AttendanceStatus status(String name) {
        return row(name).status();
    }

    private ExpectedRow row(String name) {
        return book.expected(event).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
