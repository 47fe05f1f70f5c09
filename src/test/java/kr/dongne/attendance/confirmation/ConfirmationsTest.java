package kr.dongne.attendance.confirmation;

import static kr.dongne.attendance.Workshop.DOKSAN_1;
import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceProblem;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.CheckIn;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.MarkAnswer;
import kr.dongne.attendance.MarkAttendance;
import kr.dongne.attendance.UndoMark;
import kr.dongne.attendance.WalkIn;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.EventId;
import kr.dongne.people.PersonId;
import kr.dongne.shared.Disposal;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
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

/** A dong's word on its own list, from the first look to the office's last word. */
@DongneTest
class ConfirmationsTest {

    @Autowired
    Confirmations confirmations;

    @Autowired
    WaitingLists waiting;

    @Autowired
    AttendanceBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    private Workshop workshop;
    private EventId event;
    private AttendeeId kim;
    private AttendeeId lee;
    private AttendeeId park;

    @BeforeEach
    void aWorkshopOfYesterdayWhereKimWas() {
        workshop = new Workshop(beans);
        workshop.isOver();
        event = workshop.event();
        kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        lee = workshop.invited("이가산", AffiliationRole.SECRETARY, GASAN);
        park = workshop.invited("박독산", AffiliationRole.CHAIR, DOKSAN_1);
        marked(kim, AttendanceStatus.PRESENT, null);
        ofTheCouncil(GASAN);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aCouncilOfficerReadsTheOwnDongsListAndConfirmsIt() {
        ConfirmationList list = confirmations.of(event, GASAN);
        assertThat(list.people()).extracting(ExpectedRow::name).containsExactly("김가산", "이가산");
        assertThat(list.row().state()).isEqualTo(ConfirmationState.OPEN);
        assertThat(list.row().tally().came()).isEqualTo(1);

        confirmations.confirm(list.row().seen());

        ConfirmationRow confirmed = gasan();
        assertThat(confirmed.state()).isEqualTo(ConfirmationState.CONFIRMED);
        assertThat(confirmed.changed()).isFalse();
        assertThat(confirmed.last()).isNotNull();
        assertThat(confirmed.last().by()).isEqualTo("COUNCIL_OFFICER");
        assertThat(jdbc.sql("select detail from access_log where task = 'ATTENDANCE_CHANGED' order by at desc, id desc")
                        .query(String.class)
                        .list()
                        .getFirst())
                .isEqualTo("a dong's list CONFIRMED " + GASAN);
    }

    @Test
    void aMarkAfterTheConfirmationOpensTheListAgainAndTakingItBackDoesNot() {
        confirmations.confirm(gasan().seen());

        MarkAnswer late = marked(lee, AttendanceStatus.LATE, null);
        assertThat(gasan().state()).isEqualTo(ConfirmationState.OPEN);
        assertThat(gasan().changed()).isTrue();
        SignedIn.run(Role.DISTRICT_OFFICER, () -> book.undo(new UndoMark(event, late.mark(), null, null)));

        assertThat(gasan().state()).isEqualTo(ConfirmationState.CONFIRMED);
        marked(park, AttendanceStatus.PRESENT, null);
        assertThat(gasan().state()).as("another dong's mark").isEqualTo(ConfirmationState.CONFIRMED);
    }

    @Test
    void theListOfAnotherDongIsNotThere() {
        SeenList foreign = SignedIn.call(
                Role.DISTRICT_OFFICER,
                () -> confirmations.of(event, DOKSAN_1).row().seen());

        assertThat(confirmations.of(event)).extracting(ConfirmationRow::dong).containsExactly(GASAN);
        assertThatThrownBy(() -> confirmations.of(event, DOKSAN_1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confirmations.history(event, DOKSAN_1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confirmations.confirm(foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confirmations.dispute(foreign, "x")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatSomebodyIsInAnotherDongIsNotOnTheList() {
        PersonId two = workshop.person("두동", AffiliationRole.COUNCIL_MEMBER, GASAN);
        workshop.alsoIn(two, AffiliationRole.CHAIR, DOKSAN_1);
        workshop.invited(two);

        assertThat(confirmations.of(event, GASAN).people())
                .filteredOn(row -> row.name().equals("두동"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.dongs()).containsExactly(GASAN);
                    assertThat(row.affiliations()).hasSize(1);
                });
    }

    @Test
    void onlyTheCouncilConfirmsAndOnlyTheDistrictCloses() {
        SeenList seen = gasan().seen();
        assertThatThrownBy(() -> confirmations.close(seen, "x")).isInstanceOf(AccessDeniedException.class);
        for (Role role : List.of(Role.DONG_OFFICIAL, Role.DISTRICT_OFFICER, Role.CONSULTANT)) {
            SignedIn.as(role, GASAN.value());
            assertThatThrownBy(() -> confirmations.confirm(seen)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> confirmations.dispute(seen, "x")).isInstanceOf(AccessDeniedException.class);
        }
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());
        assertThatThrownBy(() -> confirmations.close(seen, "x")).isInstanceOf(AccessDeniedException.class);
        assertThat(confirmations.of(event)).hasSize(1);
        SignedIn.as(Role.CONSULTANT);
        assertThatThrownBy(() -> confirmations.of(event)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDisputeGoesToTheOfficeWhichCorrectsSettlesAndCloses() {
        confirmations.dispute(gasan().seen(), "  이가산 간사도 왔습니다  ");

        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThat(waiting.mine()).singleElement().satisfies(list -> {
            assertThat(list.dong()).isEqualTo(GASAN);
            assertThat(list.state()).isEqualTo(ConfirmationState.DISPUTED);
        });
        ConfirmationRow disputed = row(GASAN);
        assertThat(disputed.last()).isNotNull();
        assertThat(disputed.last().text()).isEqualTo("이가산 간사도 왔습니다");
        marked(lee, AttendanceStatus.PRESENT, null);
        assertThat(row(GASAN).state()).isEqualTo(ConfirmationState.DISPUTED);
        assertThat(row(GASAN).changed()).isTrue();
        assertThatThrownBy(() -> confirmations.close(row(GASAN).seen(), " ")).isInstanceOf(InvalidValue.class);
        confirmations.close(row(GASAN).seen(), "서명부에서 확인해 고쳤습니다");

        assertThat(waiting.mine()).isEmpty();
        ofTheCouncil(GASAN);
        assertThat(gasan().state()).isEqualTo(ConfirmationState.CLOSED);
        assertThat(confirmations.history(event, GASAN))
                .extracting(ConfirmationStep::said)
                .containsExactly(ConfirmationState.CLOSED, ConfirmationState.DISPUTED);
        assertThatThrownBy(() -> confirmations.confirm(gasan().seen())).isInstanceOf(ConfirmationProblem.Closed.class);
        assertThatThrownBy(() -> confirmations.dispute(gasan().seen(), "x"))
                .isInstanceOf(ConfirmationProblem.Closed.class);
    }

    @Test
    void aDisputedListMayBeConfirmedAfterItWasCorrected() {
        confirmations.dispute(gasan().seen(), "이가산 간사도 왔습니다");
        marked(lee, AttendanceStatus.PRESENT, null);

        confirmations.confirm(gasan().seen());

        assertThat(gasan().state()).isEqualTo(ConfirmationState.CONFIRMED);
        confirmations.dispute(gasan().seen(), "다시 보니 아닙니다");
        assertThat(gasan().state()).isEqualTo(ConfirmationState.DISPUTED);
    }

    @Test
    void onceClosedAChangeNeedsAReasonWhateverWayItComes() {
        PersonId stranger = workshop.person("최가산", AffiliationRole.COUNCIL_MEMBER, GASAN);
        AttendeeId both = workshop.invited(both());
        confirmations.confirm(gasan().seen());
        SignedIn.run(Role.DISTRICT_OFFICER, () -> confirmations.close(row(GASAN).seen(), null));

        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThatThrownBy(() -> book.mark(mark(lee, AttendanceStatus.LATE, null)))
                .isInstanceOf(AttendanceProblem.ReasonMissing.class);
        assertThatThrownBy(() -> book.checkIn(new CheckIn(event, lee, " ", null, null)))
                .isInstanceOf(AttendanceProblem.ReasonMissing.class);
        assertThatThrownBy(() -> book.walkIn(WalkIn.of(event, "나그네", GASAN, null)))
                .isInstanceOf(AttendanceProblem.ReasonMissing.class);
        assertThatThrownBy(() -> book.walkIn(WalkIn.of(event, "최가산", null, null)))
                .as("%s of the roster", stranger)
                .isInstanceOf(AttendanceProblem.ReasonMissing.class);
        UUID mark = book.expected(event).getFirst().mark();
        assertThat(mark).isNotNull();
        assertThatThrownBy(() -> book.undo(new UndoMark(event, mark, null, null)))
                .isInstanceOf(AttendanceProblem.ReasonMissing.class);
        SignedIn.as(Role.DONG_OFFICIAL, DOKSAN_1.value());
        assertThatThrownBy(() -> book.mark(mark(both, AttendanceStatus.PRESENT, null)))
                .as("who counts in a closed dong too")
                .isInstanceOf(AttendanceProblem.ReasonMissing.class);
        SignedIn.at(Role.CHECK_IN, event.value());
        assertThatThrownBy(() -> book.mark(mark(lee, AttendanceStatus.LATE, "x")))
                .isInstanceOf(AttendanceProblem.DeskOver.class);
        book.mark(mark(park, AttendanceStatus.PRESENT, null));
        assertThat(marksOf(GASAN)).isEqualTo(1);

        marked(lee, AttendanceStatus.LATE, "종이 명부와 대조");
        ofTheCouncil(GASAN);
        assertThat(gasan().state()).isEqualTo(ConfirmationState.CLOSED);
        assertThat(gasan().changed()).isTrue();
    }

    @Test
    void whoDecidesUponAnOlderListOrAnOlderWordIsToldWhich() {
        SeenList first = gasan().seen();
        marked(lee, AttendanceStatus.LATE, null);
        assertThatThrownBy(() -> confirmations.confirm(first)).isInstanceOf(ConfirmationProblem.MarkedMeanwhile.class);

        SeenList second = gasan().seen();
        confirmations.confirm(second);
        assertThatThrownBy(() -> confirmations.confirm(second))
                .isInstanceOf(ConfirmationProblem.DecidedMeanwhile.class);
        assertThatThrownBy(() -> confirmations.dispute(second, "x"))
                .isInstanceOf(ConfirmationProblem.DecidedMeanwhile.class);
    }

    @Test
    void whatIsNotHeldOrNotMarkedIsNotConfirmed() {
        ofTheCouncil(DOKSAN_1);
        assertThatThrownBy(() -> confirmations.confirm(row(DOKSAN_1).seen()))
                .isInstanceOf(ConfirmationProblem.NothingMarked.class);
        confirmations.dispute(row(DOKSAN_1).seen(), "박독산 회장이 왔습니다");
        assertThat(row(DOKSAN_1).state()).isEqualTo(ConfirmationState.DISPUTED);
        ofTheCouncil(GASAN);
        workshop.status("CANCELLED");
        assertThatThrownBy(() -> confirmations.confirm(gasan().seen())).isInstanceOf(ConfirmationProblem.NotHeld.class);
        workshop.status("PUBLISHED");
        jdbc.sql("update event set starts_at = '2040-01-01 10:00', ends_at = '2040-01-01 12:00'")
                .update();
        assertThatThrownBy(() -> confirmations.confirm(gasan().seen())).isInstanceOf(ConfirmationProblem.NotHeld.class);
        SignedIn.as(Role.DISTRICT_OFFICER);
        workshop.isOver();
        assertThatThrownBy(() -> confirmations.close(row(GASAN).seen(), "x"))
                .isInstanceOf(ConfirmationProblem.NothingSaid.class);
    }

    @Test
    void aDongWaitsForItsCouncilUntilThatHasSpoken() {
        assertThat(waiting.mine()).singleElement().satisfies(list -> assertThat(list.state())
                .isEqualTo(ConfirmationState.OPEN));
        ofTheCouncil(DOKSAN_1);
        assertThat(waiting.mine()).as("nobody of the dong is marked").isEmpty();
        ofTheCouncil(GASAN);
        confirmations.confirm(gasan().seen());
        assertThat(waiting.mine()).isEmpty();
        marked(lee, AttendanceStatus.LATE, null);
        assertThat(waiting.mine()).hasSize(1);
        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThat(waiting.mine()).isEmpty();
    }

    @Test
    void whatWasTypedIsDisposedOfWithTheEventsAttendance() {
        confirmations.dispute(gasan().seen(), "이가산 간사도 왔습니다");
        Disposal attendance = beans.getBeansOfType(Disposal.class).values().stream()
                .filter(one -> one.kind().equals("attendance"))
                .findFirst()
                .orElseThrow();
        Instant now = beans.getBean(Clock.class).instant();
        aDisposalIsUnderWay();
        SignedIn.asSystem();
        beans.getBean(Transactions.class).run(() -> attendance.dispose(now, 1));

        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThat(confirmations.history(event, GASAN)).singleElement().satisfies(step -> {
            assertThat(step.said()).isEqualTo(ConfirmationState.DISPUTED);
            assertThat(step.text()).isNull();
            assertThat(step.by()).isEmpty();
        });
        assertThat(row(GASAN).changed())
                .as("stand-ins are marked as those were")
                .isFalse();
    }

    /** Two have decided it: before that the marks refuse. */
    private void aDisposalIsUnderWay() {
        UUID run = UUID.randomUUID();
        jdbc.sql("""
                insert into disposal_run (id, state, prepared_by, prepared_at, decided_by, decided_at)
                values (?, 'APPROVED', uuid(), now(6), uuid(), now(6))
                """).param(run).update();
        jdbc.sql("""
                insert into disposal_step (run_id, kind, position, months, cutoff, expected)
                values (?, 'attendance', 1, 24, now(6), 1)
                """).param(run).update();
    }

    private PersonId both() {
        PersonId person = workshop.person("정두동", AffiliationRole.COUNCIL_MEMBER, DOKSAN_1);
        workshop.alsoIn(person, AffiliationRole.COUNCIL_MEMBER, GASAN);
        return person;
    }

    private long marksOf(DongCode dong) {
        return SignedIn.call(Role.DISTRICT_OFFICER, () -> confirmations.of(event, dong)).people().stream()
                .filter(row -> row.status() != null)
                .count();
    }

    private MarkAnswer marked(AttendeeId who, AttendanceStatus status, @Nullable String reason) {
        return SignedIn.call(Role.DISTRICT_OFFICER, () -> book.mark(mark(who, status, reason)));
    }

    private MarkAttendance mark(AttendeeId who, AttendanceStatus status, @Nullable String reason) {
        return new MarkAttendance(event, who, status, reason, null, null);
    }

    private static void ofTheCouncil(DongCode dong) {
        SignedIn.as(Role.COUNCIL_OFFICER, dong.value());
    }

    private ConfirmationRow gasan() {
        return row(GASAN);
    }

    private ConfirmationRow row(DongCode dong) {
        return confirmations.of(event).stream()
                .filter(row -> row.dong().equals(dong))
                .findFirst()
                .orElseThrow();
    }
}
