package kr.dongne.round;

import static kr.dongne.round.RoundFixture.DOKSAN_1;
import static kr.dongne.round.RoundFixture.DOKSAN_2;
import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.assignment.Cause;
import kr.dongne.assignment.Explanation;
import kr.dongne.assignment.Feasibility;
import kr.dongne.calendar.DeclareHoliday;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.invitation.InvitationQueries;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.OutboxState;
import kr.dongne.round.answer.AnswerDraft;
import kr.dongne.round.answer.AnswerProblem;
import kr.dongne.round.answer.DongAnswers;
import kr.dongne.round.answer.Reminders;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.round.plan.AssignmentRow;
import kr.dongne.round.plan.AssignmentState;
import kr.dongne.round.plan.Assignments;
import kr.dongne.round.plan.Decisions;
import kr.dongne.round.plan.PlanProblem;
import kr.dongne.round.plan.RoundFeasibility;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.visit.Swaps;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.visit.Visits;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Patience;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A round from its first draft to its visits, through the services that screens and programs use. */
@DongneTest
class RoundStoryTest {

    @Autowired
    Rounds rounds;

    @Autowired
    RoundQueries queries;

    @Autowired
    Windows windows;

    @Autowired
    DongAnswers answers;

    @Autowired
    Assignments assignments;

    @Autowired
    Decisions decisions;

    @Autowired
    Visits visits;

    @Autowired
    Swaps swaps;

    @Autowired
    EventQueries events;

    @Autowired
    ApplicationContext beans;

    private RoundFixture fixture;

    @BeforeEach
    void anOfficer() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        fixture = new RoundFixture(beans);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void windowsAreTheWeekdaysSlotsAndAHolidayIsShownBlocked() {
        RoundId round = rounds.create(fixture.draft(AnswerPolicy.RANKED, 1, GASAN));

        List<WindowRow> all = windows.of(round);
        assertThat(all).hasSize(20);
        assertThat(all.stream().filter(window -> !window.open()))
                .hasSize(2)
                .allSatisfy(window -> assertThat(window.block().text()).isEqualTo("현충일"));
    }

    @Test
    void aHolidayDeclaredLaterBlocksAtOnceAndAnOfficerMayOpenItAllTheSame() {
        RoundId round = rounds.create(fixture.draft(AnswerPolicy.RANKED, 1, GASAN));
        fixture.bean(SpecialDays.class).declareHoliday(new DeclareHoliday(LocalDate.parse("2030-05-28"), "임시공휴일"));
        WindowId window = fixture.window(round, "2030-05-28T14:00");

        assertThat(openAt(round, "2030-05-28T14:00")).isFalse();
        windows.open(round, Set.of(window));
        assertThat(openAt(round, "2030-05-28T14:00")).isTrue();
        windows.leaveToCalendar(round, Set.of(window));
        assertThat(openAt(round, "2030-05-28T14:00")).isFalse();
    }

    @Test
    void windowsFollowADraftAndKeepWhatWasDecidedOfThem() {
        RoundId round = rounds.create(fixture.draft(AnswerPolicy.RANKED, 1, GASAN));
        windows.block(round, Set.of(fixture.window(round, "2030-05-28T14:00")), "구의회");
        RoundDetails read = queries.of(round);
        RoundDraft later =
                withSlots(read.draft(), List.of(java.time.LocalTime.of(14, 0), java.time.LocalTime.of(16, 0)));

        rounds.change(round, read.version(), later);

        assertThat(windows.of(round)).hasSize(20);
        assertThat(openAt(round, "2030-05-28T14:00")).isFalse();
        assertThat(openAt(round, "2030-05-28T16:00")).isTrue();
        assertThatThrownBy(() -> rounds.change(round, read.version(), later)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void tenDongsInNineDaysNeedADayWithTwoVisits() {
        RoundId round = rounds.create(fixture.draft(AnswerPolicy.RANKED, 1, tenDongs()));

        Feasibility found = fixture.bean(RoundFeasibility.class).check(round);

        assertThat(found.workingDays()).isEqualTo(9);
        assertThat(found.possible()).isTrue();
        assertThat(found.beyondOneADayAtLeast()).isEqualTo(1);
        assertThat(found.busiestDayAtLeast()).isEqualTo(2);
    }

    @Test
    void whatTheDongsWereToldStays() {
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, GASAN));
        RoundDetails read = queries.of(round);

        assertThatThrownBy(() -> rounds.change(
                        round, read.version(), withSlots(read.draft(), List.of(java.time.LocalTime.of(9, 0)))))
                .isInstanceOf(RoundProblem.AlreadyTold.class);
    }

    @Test
    void dongsSeePublishedRoundsThatVisitThemAndNothingElse() {
        RoundId draft = rounds.create(fixture.draft(AnswerPolicy.RANKED, 1, GASAN));
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
        assertThatThrownBy(() -> queries.of(draft)).isInstanceOf(NotFound.class);

        SignedIn.as(Role.DISTRICT_OFFICER);
        rounds.publish(draft, queries.of(draft).version());
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
        assertThat(queries.list()).hasSize(1);
        SignedIn.as(Role.COUNCIL_OFFICER, DOKSAN_1.value());
        assertThat(queries.list()).isEmpty();
        assertThatThrownBy(() -> answers.of(draft, GASAN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answers.answer(draft, GASAN, 0, AnswerDraft.wishing()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDongRanksItsWindowsAndTwoWhoAnswerAtOnceDoNotOverwriteEachOther() {
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, GASAN));
        WindowId best = fixture.window(round, "2030-05-28T14:00");
        WindowId never = fixture.window(round, "2030-05-29T10:00");
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
        var said = new AnswerDraft(List.of(best), Map.of(never, "주민총회"), Set.of(), false, "주차장이 좁습니다", false);

        answers.answer(round, GASAN, 0, said);

        assertThat(answers.of(round, GASAN).orElseThrow().said()).isEqualTo(said);
        assertThatThrownBy(() -> answers.answer(round, GASAN, 0, said)).isInstanceOf(StaleVersion.class);
        answers.answer(round, GASAN, 1, AnswerDraft.wishing());
        assertThat(answers.of(round, GASAN).orElseThrow().said().wishes()).isEmpty();
    }

    @Test
    void aBlockedWindowIsNotWished() {
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, GASAN));
        WindowId holiday = fixture.window(round, "2030-06-06T14:00");
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());

        assertThatThrownBy(() -> answers.answer(round, GASAN, 0, AnswerDraft.wishing(holiday)))
                .isInstanceOf(AnswerProblem.WindowBlocked.class);
    }

    @Test
    void thoseWhoActForADongAreAskedAndRemindedWhileTheyAreSilent() {
        fixture.staff("gasan", Role.COUNCIL_OFFICER, GASAN);
        fixture.staff("doksan", Role.DONG_OFFICIAL, DOKSAN_1);
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, GASAN, DOKSAN_1));
        assertThat(mails(MailKind.ROUND))
                .extracting(row -> row.recipient().value())
                .containsExactlyInAnyOrder("gasan@example.test", "doksan@example.test");

        answers.answer(round, GASAN, 0, AnswerDraft.wishing(fixture.window(round, "2030-05-28T14:00")));
        int dongs = fixture.bean(Reminders.class).remindNow(round);

        assertThat(dongs).isEqualTo(1);
        assertThat(mails(MailKind.ROUND)).hasSize(3);
    }

    @Test
    void theBestPlacementIsFoundExplainedConfirmedAndInvitesEverybody() {
        fixture.chairOf(GASAN, "김가산", "gasan-chair@example.test");
        fixture.chairOf(DOKSAN_1, "이독산", "doksan-chair@example.test");
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, GASAN, DOKSAN_1));
        WindowId both = fixture.window(round, "2030-05-28T14:00");
        WindowId second = fixture.window(round, "2030-05-29T10:00");
        answers.answer(round, GASAN, 0, AnswerDraft.wishing(both));
        answers.answer(round, DOKSAN_1, 0, AnswerDraft.wishing(both, second));

        AssignmentRow found = assigned(round, false);

        assertThat(found.state()).isEqualTo(AssignmentState.DONE);
        assertThat(found.proven()).isTrue();
        assertThat(found.placements().get(GASAN).window()).isEqualTo(both);
        assertThat(found.placements().get(DOKSAN_1).window()).isEqualTo(second);
        Explanation why = found.explanations().stream()
                .filter(one -> one.dong().equals(DOKSAN_1))
                .findFirst()
                .orElseThrow();
        assertThat(why.rank()).isEqualTo(2);
        assertThat(why.better().getFirst().obstacles())
                .anySatisfy(obstacle -> assertThat(obstacle.cause()).isEqualTo(Cause.CONSULTANT_ELSEWHERE));

        Decisions.Confirmed confirmed =
                decisions.confirm(round, queries.of(round).dongs());

        assertThat(confirmed.refused()).isEmpty();
        assertThat(confirmed.done()).containsExactlyInAnyOrder(GASAN, DOKSAN_1);
        EventDetails event = eventOf(round, GASAN);
        assertThat(event.status()).isEqualTo(EventStatus.PUBLISHED);
        assertThat(event.slot().start()).isEqualTo("2030-05-28T14:00");
        assertThat(fixture.bean(InvitationQueries.class).ofEvent(event.id()))
                .extracting(row -> row.name())
                .containsExactlyInAnyOrder("김가산", "컨설턴트1");
    }

    @Test
    void aPlacementThatBreaksARuleNeedsAReasonAndNamesTheRule() {
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, GASAN, DOKSAN_1));
        WindowId window = fixture.window(round, "2030-05-28T14:00");
        var goal = new Goal(window, team(round, 0));
        decisions.pin(round, GASAN, goal, null);

        assertThatThrownBy(() -> decisions.pin(round, DOKSAN_1, goal, null))
                .isInstanceOfSatisfying(PlanProblem.RuleBroken.class, broken -> assertThat(broken.violations())
                        .anySatisfy(violation -> assertThat(violation.cause()).isEqualTo(Cause.CONSULTANT_ELSEWHERE)));
        WindowId holiday = fixture.window(round, "2030-06-06T14:00");
        decisions.pin(round, DOKSAN_1, new Goal(holiday, team(round, 0)), "동의 요청");

        AssignmentRow found = assigned(round, false);
        assertThat(found.placements().get(GASAN)).isEqualTo(goal);
        assertThat(found.placements().get(DOKSAN_1).window()).isEqualTo(holiday);
    }

    @Test
    void whenAConsultantFallsIllTheFewestVisitsMoveAndEverybodyIsTold() {
        fixture.chairOf(GASAN, "김가산", "gasan-chair@example.test");
        RoundId round = confirmedRound(GASAN, DOKSAN_1);
        DongCode hit = GASAN;
        VisitRow before = visitOf(round, hit);
        VisitRow untouched = visitOf(round, DOKSAN_1);
        fixture.bean(Consultants.class)
                .away(
                        queries.of(round)
                                .draft()
                                .teams()
                                .getFirst()
                                .consultants()
                                .iterator()
                                .next(),
                        new TimeSlot(before.slot().start(), before.slot().end()),
                        "병가");

        AssignmentRow found = assigned(round, true);
        List<Decisions.Change> changes = decisions.changes(round);

        assertThat(changes).extracting(Decisions.Change::dong).containsExactly(hit);
        assertThat(visitOf(round, hit).window()).isEqualTo(before.window());
        int moved = decisions.apply(round, found.id(), "컨설턴트 병가");

        assertThat(moved).isEqualTo(1);
        assertThat(visitOf(round, hit).window()).isNotEqualTo(before.window());
        assertThat(visitOf(round, DOKSAN_1).window()).isEqualTo(untouched.window());
        assertThat(eventOf(round, hit).slot()).isEqualTo(visitOf(round, hit).slot());
        assertThat(eventOf(round, hit).sequence()).isEqualTo(1);
        assertThat(mails(MailKind.UPDATE)).isNotEmpty();
    }

    @Test
    void twoDongsSwapWhenBothAgree() {
        RoundId round = confirmedRound(GASAN, DOKSAN_1);
        VisitRow gasan = visitOf(round, GASAN);
        VisitRow doksan = visitOf(round, DOKSAN_1);
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
        assertThat(swaps.partners(round, GASAN)).extracting(VisitRow::dong).containsExactly(DOKSAN_1);
        swaps.ask(round, GASAN, DOKSAN_1);
        assertThat(visitOf(round, GASAN).window()).isEqualTo(gasan.window());
        var asked = swaps.open(round).getFirst();
        assertThatThrownBy(() -> swaps.agree(round, asked.id())).isInstanceOf(NotFound.class);

        SignedIn.as(Role.COUNCIL_OFFICER, DOKSAN_1.value());
        swaps.agree(round, asked.id());

        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThat(visitOf(round, GASAN).window()).isEqualTo(doksan.window());
        assertThat(visitOf(round, DOKSAN_1).window()).isEqualTo(gasan.window());
        assertThat(eventOf(round, GASAN).slot()).isEqualTo(doksan.slot());
        assertThat(eventOf(round, DOKSAN_1).slot()).isEqualTo(gasan.slot());
        assertThat(swaps.open(round)).isEmpty();
    }

    @Test
    void aVisitThatIsCalledOffGivesItsWindowBackAndCancelsItsEvent() {
        RoundId round = confirmedRound(GASAN, DOKSAN_1);
        EventDetails event = eventOf(round, GASAN);

        visits.cancel(visitOf(round, GASAN).id(), "동 사정");

        assertThat(events.of(event.id()).status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(visits.of(round)).extracting(VisitRow::dong).containsExactly(DOKSAN_1);
    }

    @Test
    void aDongThatHasNoVisitIsToldSoInTheOfficersWords() {
        fixture.staff("doksan2", Role.COUNCIL_OFFICER, DOKSAN_2);
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, DOKSAN_2));

        decisions.decline(round, DOKSAN_2, "다음 회차에 모시겠습니다.");

        assertThat(decisions.declined(round)).containsEntry(DOKSAN_2, "다음 회차에 모시겠습니다.");
        assertThat(mails(MailKind.ROUND)).hasSize(2);
        SignedIn.as(Role.COUNCIL_OFFICER, DOKSAN_2.value());
        assertThat(answers.declined(round, DOKSAN_2)).contains("다음 회차에 모시겠습니다.");
    }

    @Test
    void aTeamWithVisitsStaysAndOneWithoutMayGo() {
        RoundId round = confirmedRound(GASAN, DOKSAN_1);
        RoundDetails read = queries.of(round);
        TeamDraft used = read.draft().teams().getFirst();
        TeamDraft spare = TeamDraft.added("예비팀", used.consultants(), 1);
        rounds.change(round, read.version(), read.draft().withTeams(List.of(used, spare)));
        long version = queries.of(round).version();

        assertThatThrownBy(() -> rounds.change(round, version, read.draft().withTeams(List.of(spare))))
                .isInstanceOf(RoundProblem.TeamInUse.class);
        rounds.change(round, version, read.draft());
        assertThat(queries.of(round).draft().teams()).containsExactly(used);
    }

    @Test
    void aRoundIsClonedForTheNextYear() {
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, GASAN));

        RoundDetails copy = queries.of(rounds.cloneOf(round, LocalDate.parse("2031-05-26")));

        assertThat(copy.status()).isEqualTo(RoundStatus.DRAFT);
        assertThat(copy.clonedFrom()).isEqualTo(round);
        assertThat(copy.draft().planYear()).isEqualTo(2032);
        assertThat(copy.draft().lastDay()).isEqualTo("2031-06-06");
        assertThat(copy.draft().teams()).hasSize(1);
    }

    private RoundId confirmedRound(DongCode... dongs) {
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, dongs));
        answers.answer(round, dongs[0], 0, AnswerDraft.wishing(fixture.window(round, "2030-05-28T14:00")));
        answers.answer(round, dongs[1], 0, AnswerDraft.wishing(fixture.window(round, "2030-05-30T10:00")));
        assigned(round, false);
        assertThat(decisions.confirm(round, List.of(dongs)).refused()).isEmpty();
        return round;
    }

    private AssignmentRow assigned(RoundId round, boolean replanning) {
        assignments.start(round, replanning);
        Patience.until(
                () -> assignments.newest(round).filter(row -> !row.running()).isPresent());
        return assignments.newest(round).orElseThrow();
    }

    private VisitRow visitOf(RoundId round, DongCode dong) {
        return visits.of(round).stream()
                .filter(visit -> visit.dong().equals(dong))
                .findFirst()
                .orElseThrow();
    }

    private EventDetails eventOf(RoundId round, DongCode dong) {
        return events.of(visitOf(round, dong).event());
    }

    private java.util.UUID team(RoundId round, int position) {
        return queries.of(round).draft().teams().get(position).id();
    }

    private boolean openAt(RoundId round, String start) {
        return windows.of(round).stream()
                .filter(window -> window.slot().start().toString().equals(start))
                .findFirst()
                .orElseThrow()
                .open();
    }

    private List<OutboxRow> mails(MailKind kind) {
        return fixture.bean(Outbox.class).list(Set.of(OutboxState.QUEUED), 0, 100).stream()
                .filter(row -> row.kind() == kind)
                .toList();
    }

    private DongCode[] tenDongs() {
        return fixture.bean(kr.dongne.district.Dongs.class).all().stream()
                .map(kr.dongne.district.Dong::code)
                .toArray(DongCode[]::new);
    }

    private static RoundDraft withSlots(RoundDraft draft, List<java.time.LocalTime> slots) {
        return new RoundDraft(
                draft.title(),
                draft.description(),
                draft.type(),
                draft.planYear(),
                draft.firstDay(),
                draft.lastDay(),
                draft.visitMinutes(),
                slots,
                draft.travelMinutes(),
                draft.answerDeadline(),
                draft.policy(),
                draft.roles(),
                draft.places(),
                draft.teams(),
                draft.weights(),
                draft.electionReason(),
                draft.contactName(),
                draft.contactPhone());
    }
}
