package kr.dongne.round.consultant;

import static kr.dongne.event.Fixtures.workshopOn;
import static kr.dongne.round.RoundFixture.DOKSAN_1;
import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.MarkAttendance;
import kr.dongne.booking.BookableId;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.Events;
import kr.dongne.people.PersonId;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.visit.DayPlan;
import kr.dongne.round.visit.DayPlans;
import kr.dongne.round.visit.NoteRow;
import kr.dongne.round.visit.VisitId;
import kr.dongne.round.visit.VisitNotes;
import kr.dongne.round.visit.Visits;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.PersonTies;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What a consultant sees and writes: the own visits, notes and days, and nobody else's. */
@DongneTest
class ConsultantsTest {

    private static final LocalDateTime LONG_AGO = LocalDateTime.parse("2024-01-01T00:00");
    private static final TimeSlot A_DAY =
            new TimeSlot(LocalDateTime.parse("2030-06-03T00:00"), LocalDateTime.parse("2030-06-04T00:00"));

    @Autowired
    Consultants consultants;

    @Autowired
    DayPlans plans;

    @Autowired
    VisitNotes notes;

    @Autowired
    Visits visits;

    @Autowired
    EventQueries events;

    @Autowired
    AttendanceBook attendance;

    @Autowired
    RoundQueries rounds;

    @Autowired
    ObjectProvider<PersonTies> ties;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationContext beans;

    private RoundFixture fixture;
    private RoundId round;
    private BookableId own;
    private BookableId stranger;

    @BeforeEach
    void aConfirmedRound() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        fixture = new RoundFixture(beans);
        round = fixture.confirmed(GASAN, DOKSAN_1);
        own = rounds.of(round)
                .draft()
                .teams()
                .getFirst()
                .consultants()
                .iterator()
                .next();
        stranger = fixture.consultant("다른 컨설턴트", "stranger@example.test");
        fixture.signedInIs(own);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theOwnVisitsAreInTheDayPlanWithTheirPlaceAndNobodyElses() throws Exception {
        SignedIn.as(Role.CONSULTANT);
        assertThat(plans.own(LONG_AGO)).extracting(DayPlan::dong).containsExactly("가산동", "독산1동");
        assertThat(plans.own(LONG_AGO).getFirst().place()).isEqualTo(GASAN + " 주민센터");
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(
                plans.pdf(LONG_AGO, Locale.KOREAN).content())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf))
                    .contains("내 방문", "독산1동", "2030. 5. 28.");
        }
        fixture.signedInIs(stranger);
        assertThat(plans.own(LONG_AGO)).isEmpty();
        assertThatThrownBy(() -> visits.of(round)).isInstanceOf(NotFound.class);
    }

    @Test
    void attendanceIsTakenAtTheOwnVisitsAndNowhereElse() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        EventId workshop = beans.getBean(Events.class).create(workshopOn("2030-05-20", null, own));
        SignedIn.as(Role.CONSULTANT);
        EventId visit = Objects.requireNonNull(plans.own(LONG_AGO).getFirst().event());
        assertThat(events.of(visit).title()).contains("가산동");
        List<ExpectedRow> expected = attendance.expected(visit);
        assertThat(expected).extracting(ExpectedRow::name).contains("컨설턴트1");

        attendance.mark(
                new MarkAttendance(visit, expected.getFirst().id(), AttendanceStatus.PRESENT, null, null, null));

        assertThat(attendance.expected(visit).getFirst().status()).isEqualTo(AttendanceStatus.PRESENT);
        assertThatThrownBy(() -> attendance.expected(workshop)).isInstanceOf(NotFound.class);
        fixture.signedInIs(stranger);
        assertThatThrownBy(() -> attendance.expected(visit)).isInstanceOf(NotFound.class);
        SignedIn.at(Role.CONSULTANT, visit.value());
        assertThatThrownBy(() -> attendance.expected(visit))
                .as("a speaker without a visit sees no list")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aNoteThatWasWrittenFromAnOlderOneIsRefused() {
        SignedIn.as(Role.CONSULTANT);
        VisitId visit = plans.own(LONG_AGO).getFirst().visit();

        assertThat(notes.write(visit, 0, "조례 3조 확인")).isEqualTo(1);
        assertThat(notes.write(visit, 1, "조례 3조와 5조 확인")).isEqualTo(2);

        assertThatThrownBy(() -> notes.write(visit, 0, "처음부터")).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> notes.write(visit, 1, "옛것에서")).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> notes.write(visit, 2, "x".repeat(VisitNotes.LONGEST + 1)))
                .isInstanceOf(InvalidValue.class);
        assertThat(plans.own(LONG_AGO).getFirst().note()).isEqualTo("조례 3조와 5조 확인");
    }

    @Test
    void theOfficeReadsWhoFoundWhatAndNobodyElseDoes() {
        SignedIn.as(Role.CONSULTANT);
        VisitId visit = plans.own(LONG_AGO).getFirst().visit();
        notes.write(visit, 0, "조례 3조 확인");
        assertThatThrownBy(() -> notes.of(round)).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
        assertThatThrownBy(() -> notes.of(round)).isInstanceOf(AccessDeniedException.class);

        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThat(notes.of(round)).containsOnlyKeys(visit);
        NoteRow note = Objects.requireNonNull(notes.of(round).get(visit));
        assertThat(note.text()).isEqualTo("조례 3조 확인");
        assertThat(note.by()).isEqualTo("CONSULTANT");
    }

    @Test
    void nobodyWritesANoteOfSomebodyElsesVisit() {
        SignedIn.as(Role.CONSULTANT);
        VisitId visit = plans.own(LONG_AGO).getFirst().visit();
        fixture.signedInIs(stranger);
        assertThatThrownBy(() -> notes.write(visit, 0, "x")).isInstanceOf(NotFound.class);
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
        assertThatThrownBy(() -> notes.write(visit, 0, "x")).isInstanceOf(NotFound.class);
    }

    @Test
    void consultantsKeepTheirOwnDaysAndTheOfficeEverybodys() {
        SignedIn.as(Role.CONSULTANT);
        consultants.away(own, A_DAY, "병원");
        Absence noted = consultants.absences(List.of(own), A_DAY).getFirst();
        assertThat(noted.note()).isEqualTo("병원");
        assertThatThrownBy(() -> consultants.away(stranger, A_DAY, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> consultants.absences(List.of(stranger), A_DAY)).isInstanceOf(NotFound.class);
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
        assertThatThrownBy(() -> consultants.back(noted.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> consultants.link(own, null)).isInstanceOf(AccessDeniedException.class);

        SignedIn.as(Role.DISTRICT_OFFICER);
        consultants.back(noted.id());
        assertThat(consultants.absences(List.of(own), A_DAY)).isEmpty();
    }

    @Test
    void aPersonIsOneLecturerAndMovesWithAMerge() {
        PersonId person = consultants.people(List.of(own)).get(own);
        PersonId other = consultants.people(List.of(stranger)).get(stranger);
        assertThatThrownBy(() -> consultants.link(stranger, person)).isInstanceOf(InvalidValue.class);

        consultants.link(stranger, null);
        transactions.run(() -> ties.orderedStream().forEach(tie -> tie.move(person.value(), other.value())));

        assertThat(consultants.people(List.of(own))).containsEntry(own, other);
    }
}
