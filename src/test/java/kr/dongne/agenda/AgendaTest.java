package kr.dongne.agenda;

import static kr.dongne.agenda.AgendaQuery.thisMonth;
import static kr.dongne.event.Fixtures.during;
import static kr.dongne.event.Fixtures.titled;
import static kr.dongne.event.Fixtures.withParts;
import static kr.dongne.event.Fixtures.workshopOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dongne.access.Role;
import kr.dongne.agenda.DayMark.Kind;
import kr.dongne.audience.Audience;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturer;
import kr.dongne.booking.Lecturers;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.draft.EventDraft;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.event.Events;
import kr.dongne.event.EventsDuring;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DongneTest(properties = "dongne.clock=2030-04-08T00:00:00Z")
class AgendaTest {

    private static final String GASAN = "1154551000";
    private static final String DOKSAN_1 = "1154561000";
    private static final LocalDate APRIL = LocalDate.parse("2030-04-17");

    @Autowired
    private Agenda agenda;

    @Autowired
    private Events events;

    @Autowired
    private EventQueries queries;

    @Autowired
    private Audiences audiences;

    @Autowired
    private Lecturers lecturers;

    @Autowired
    private People people;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anOfficer() {
        SignedIn.as(Role.DISTRICT_OFFICER);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theDistrictSeesEverythingADongWhatIsPublishedAndTouchesIt() {
        event("초안", "2030-04-16T10:00", "2030-04-16T12:00");
        published("모두의 행사", "2030-04-17T10:00");
        published("가산동 행사", "2030-04-18T10:00", GASAN);
        published("독산1동 행사", "2030-04-19T10:00", DOKSAN_1);

        assertThat(titles(page(thisMonth()))).containsExactly("초안", "모두의 행사", "가산동 행사", "독산1동 행사");
        for (Role role : List.of(Role.DONG_OFFICIAL, Role.COUNCIL_OFFICER)) {
            SignedIn.as(role, GASAN);
            assertThat(titles(page(thisMonth()))).as(role.name()).containsExactly("모두의 행사", "가산동 행사");
        }
    }

    @Test
    void aConsultantSeesTheOwnEventsOnly() {
        EventId own = published("컨설팅", "2030-04-17T10:00");
        published("다른 행사", "2030-04-18T10:00");

        SignedIn.at(Role.CONSULTANT, own.value());

        assertThat(titles(page(thisMonth()))).containsExactly("컨설팅");
        assertThat(page(thisMonth()).choices().dongs()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "CHECK_IN"})
    void thoseWhoDoNotPlanAreRefused(Role role) {
        SignedIn.as(role);

        assertThatThrownBy(() -> page(thisMonth())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDongIsChosenByTheDistrictAndByItsOwnPeople() {
        published("모두의 행사", "2030-04-17T10:00");
        published("가산동 행사", "2030-04-18T10:00", GASAN);
        published("독산1동 행사", "2030-04-19T10:00", DOKSAN_1);
        AgendaQuery ofDoksan = thisMonth().of(new DongCode(DOKSAN_1));

        assertThat(titles(page(ofDoksan))).containsExactly("모두의 행사", "독산1동 행사");
        assertThat(page(ofDoksan).choices().dongs()).hasSize(10);

        SignedIn.as(Role.DONG_OFFICIAL, GASAN);
        AgendaPage page = page(ofDoksan);
        assertThat(page.ignored()).containsExactly(AgendaField.DONG);
        assertThat(page.query().dong()).isNull();
        assertThat(titles(page)).containsExactly("모두의 행사", "가산동 행사");
        assertThat(page.choices().dongs()).extracting(Dong::code).containsExactly(new DongCode(GASAN));
    }

    @Test
    void whoseGuestIsInvitedByNameIsNotToldToAnotherDong() {
        PersonId guest = people.register(new RegisterPerson(
                "김하나",
                null,
                false,
                null,
                null,
                List.of(new NewAffiliation(
                        AffiliationRole.CHAIR, new DongCode(DOKSAN_1), LocalDate.parse("2030-01-01"), null))));
        EventId event = event("가산동 행사", "2030-04-18T10:00", "2030-04-18T12:00");
        publish(
                event,
                new Audience(Set.of(AffiliationRole.CHAIR), Set.of(new DongCode(GASAN)), Set.of(guest), Set.of()));

        assertThat(titles(page(thisMonth().of(new DongCode(DOKSAN_1))))).containsExactly("가산동 행사");

        SignedIn.as(Role.COUNCIL_OFFICER, GASAN);
        assertThatThrownBy(() -> queries.during(new EventsDuring(
                        slot("2030-04-01T00:00", "2030-05-01T00:00"), new DongCode(DOKSAN_1), null, null, null, 9)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLecturerIsChosenAmongThoseAtEventsInSight() {
        BookableId hong = lecturers.add(new AddLecturer("홍강사", "주민자치연구소"));
        BookableId lim = lecturers.add(new AddLecturer("임강사", "주민자치연구소"));
        BookableId idle = lecturers.add(new AddLecturer("한강사", "주민자치연구소"));
        publish(events.create(titled(workshopOn("2030-04-17", null, hong), "홍의 강의")), forDongs(GASAN));
        publish(events.create(titled(workshopOn("2030-04-18", null, lim), "임의 강의")), forDongs(DOKSAN_1));

        assertThat(titles(page(thisMonth().with(hong)))).containsExactly("홍의 강의");
        assertThat(page(thisMonth()).choices().lecturers())
                .extracting(Lecturer::id)
                .containsExactly(lim, hong);
        assertThat(page(thisMonth().with(idle)).ignored()).containsExactly(AgendaField.LECTURER);

        SignedIn.as(Role.COUNCIL_OFFICER, GASAN);
        assertThat(page(thisMonth()).choices().lecturers())
                .extracting(Lecturer::id)
                .containsExactly(hong);
        assertThat(page(thisMonth().with(lim)).ignored()).containsExactly(AgendaField.LECTURER);
        assertThat(titles(page(thisMonth().with(lim)))).containsExactly("홍의 강의");
    }

    @Test
    void aStatusIsChosenDraftsByThoseWhoHaveSome() {
        event("초안", "2030-04-16T10:00", "2030-04-16T12:00");
        EventId cancelled = published("취소한 행사", "2030-04-17T10:00");
        events.cancel(cancelled, queries.of(cancelled).version(), "장소 사정");
        published("공개한 행사", "2030-04-18T10:00");

        assertThat(titles(page(thisMonth().only(EventStatus.DRAFT)))).containsExactly("초안");
        assertThat(titles(page(thisMonth().only(EventStatus.CANCELLED)))).containsExactly("취소한 행사");
        assertThat(titles(page(thisMonth()))).hasSize(3);

        SignedIn.as(Role.DONG_OFFICIAL, GASAN);
        AgendaPage page = page(thisMonth().only(EventStatus.DRAFT));
        assertThat(page.ignored()).containsExactly(AgendaField.STATUS);
        assertThat(titles(page)).containsExactly("취소한 행사", "공개한 행사");
    }

    @Test
    void aMonthIsWholeWeeksFromSunday() {
        AgendaPage page = page(thisMonth());

        assertThat(page.date()).isEqualTo("2030-04-08");
        assertThat(page.days()).hasSize(35);
        assertThat(page.days().getFirst().date()).isEqualTo("2030-03-31");
        assertThat(page.days().getFirst().inPeriod()).isFalse();
        assertThat(page.days().getLast().date()).isEqualTo("2030-05-04");
        assertThat(page.days()).filteredOn(AgendaDay::inPeriod).hasSize(30);
        assertThat(page.days())
                .filteredOn(AgendaDay::today)
                .extracting(AgendaDay::date)
                .containsExactly(page.date());
    }

    @Test
    void whatLastsOverMidnightIsOnBothDaysWhatEndsAtMidnightIsNot() {
        event("밤샘 토론", "2030-03-31T22:00", "2030-04-01T02:00");
        event("저녁 모임", "2030-04-01T20:00", "2030-04-02T00:00");

        List<AgendaDay> days = page(thisMonth().at(Presentation.LIST, APRIL)).days();

        assertThat(days).hasSize(30);
        assertThat(days.getFirst().entries())
                .extracting(one -> one.event().title())
                .containsExactly("밤샘 토론", "저녁 모임");
        AgendaEntry night = days.getFirst().entries().getFirst();
        assertThat(night.goesOnFromBefore()).isTrue();
        assertThat(night.goesOnAfter()).isFalse();
        AgendaEntry evening = days.getFirst().entries().getLast();
        assertThat(evening.goesOnFromBefore()).isFalse();
        assertThat(evening.goesOnAfter()).isFalse();
        assertThat(days.get(1).entries()).isEmpty();
    }

    @Test
    void whatLastsForWeeksIsOnEveryDayOfThePage() {
        event("긴 전시", "2030-04-02T09:00", "2030-04-02T18:00");
        // The form refuses more than a day; the calendar shows whatever is there.
        jdbc.sql("update event set ends_at = '2030-06-01 18:00'").update();

        assertThat(page(thisMonth().at(Presentation.WEEK, LocalDate.parse("2030-05-15")))
                        .days())
                .hasSize(7)
                .allMatch(day -> day.entries().getFirst().goesOnFromBefore()
                        && day.entries().getFirst().goesOnAfter());
        assertThat(page(thisMonth().at(Presentation.DAY, LocalDate.parse("2030-06-02")))
                        .empty())
                .isTrue();
    }

    @Test
    void theDaysEventsAreInTheOrderOfTime() {
        event("오후", "2030-04-17T14:00", "2030-04-17T15:00");
        event("오전", "2030-04-17T09:00", "2030-04-17T10:00");
        event("어제부터", "2030-04-16T18:00", "2030-04-17T08:00");

        assertThat(titles(page(thisMonth().at(Presentation.DAY, APRIL)))).containsExactly("어제부터", "오전", "오후");
    }

    @Test
    void aWeekOverNewYearHasTheHolidaysOfBothYears() {
        AgendaPage page = page(thisMonth().at(Presentation.WEEK, LocalDate.parse("2029-12-31")));

        assertThat(page.days()).extracting(AgendaDay::date).startsWith(LocalDate.parse("2029-12-30"));
        assertThat(page.periodEnd()).isEqualTo("2030-01-05");
        assertThat(marks(page, "2030-01-01")).containsExactly(new DayMark(Kind.HOLIDAY, "신정"));
        assertThat(marks(page(thisMonth().at(Presentation.MONTH, LocalDate.parse("2030-01-15"))), "2030-01-01"))
                .hasSize(1);
        assertThat(Presentation.MONTH.next(LocalDate.parse("2029-12-31"))).isEqualTo("2030-01-01");
        assertThat(Presentation.MONTH.previous(LocalDate.parse("2030-01-31"))).isEqualTo("2029-12-01");
        assertThat(Presentation.WEEK.previous(LocalDate.parse("2030-01-03"))).isEqualTo("2029-12-23");
    }

    @Test
    void substituteDaysAndWeekendsAreDaysOff() {
        AgendaPage page = page(thisMonth().at(Presentation.MONTH, LocalDate.parse("2023-01-10")));

        assertThat(marks(page, "2023-01-24")).containsExactly(new DayMark(Kind.HOLIDAY, "대체공휴일(설날)"));
        assertThat(page.days())
                .filteredOn(AgendaDay::dayOff)
                .extracting(AgendaDay::date)
                .contains(LocalDate.parse("2023-01-24"), LocalDate.parse("2023-01-28"), LocalDate.parse("2023-01-29"))
                .doesNotContain(LocalDate.parse("2023-01-25"));
    }

    @Test
    void anElectionMarksItsPeriodAndItsDay() {
        AgendaPage begin = page(thisMonth().at(Presentation.MONTH, LocalDate.parse("2026-04-15")));
        assertThat(marks(begin, "2026-04-03")).isEmpty();
        assertThat(marks(begin, "2026-04-04")).extracting(DayMark::kind).containsExactly(Kind.ELECTION_BEGINS);
        assertThat(marks(begin, "2026-04-05")).extracting(DayMark::kind).containsExactly(Kind.ELECTION_RUNS);
        assertThat(begin.elections()).singleElement().satisfies(one -> assertThat(one.name())
                .isEqualTo("제9회 전국동시지방선거"));

        AgendaPage end = page(thisMonth().at(Presentation.WEEK, LocalDate.parse("2026-06-03")));
        assertThat(marks(end, "2026-06-03")).containsExactly(new DayMark(Kind.POLLING_DAY, "제9회 전국동시지방선거"));
        assertThat(marks(end, "2026-06-04")).isEmpty();
        assertThat(page(thisMonth().at(Presentation.MONTH, LocalDate.parse("2026-08-01")))
                        .elections())
                .isEmpty();
    }

    @Test
    void aDateOfNoCalendarIsIgnored() {
        for (String day : List.of("0999-01-01", "+99999-01-01")) {
            AgendaPage page = page(thisMonth().at(Presentation.MONTH, LocalDate.parse(day)));
            assertThat(page.ignored()).containsExactly(AgendaField.DATE);
            assertThat(page.date()).isEqualTo("2030-04-08");
        }
    }

    @Test
    void manyEventsTakeNoMoreStatementsThanOne() {
        event("하나", "2030-04-17T09:00", "2030-04-17T10:00");
        long forOne = statementsOfOnePage();

        copies(40);

        assertThat(titles(page(thisMonth()))).hasSize(41);
        assertThat(statementsOfOnePage()).isEqualTo(forOne).isLessThanOrEqualTo(8);
    }

    @Test
    void moreThanAPageHoldsIsSaid() {
        event("하나", "2030-04-17T09:00", "2030-04-17T10:00");
        copies(499);
        assertThat(page(thisMonth()).cutAt()).isZero();

        copies(500);
        AgendaPage page = page(thisMonth());
        assertThat(page.cutAt()).isEqualTo(500);
        assertThat(titles(page)).hasSize(500);
    }

    private AgendaPage page(AgendaQuery query) {
        return agenda.page(query);
    }

    /** Within one transaction, thus on one connection, whose own counter of reads is looked at. */
    private long statementsOfOnePage() {
        return transactions.call(() -> {
            long before = reads();
            page(thisMonth());
            return reads() - before;
        });
    }

    private long reads() {
        return jdbc.sql("show session status like 'Com_select'")
                .query((row, index) -> row.getLong("Value"))
                .single();
    }

    /** Copies of the one event that there is, as many, in the same month. */
    private void copies(int many) {
        jdbc.sql("""
                insert into event (id, version, number, title, status, starts_at, ends_at, sequence, reset_sequence, created_at)
                select uuid(), 0, concat('C', :many, '-', seq), title, status, starts_at, ends_at, 0, 0, created_at
                from (select * from event where number = '2030-WS-001') one join seq_1_to_500 on seq <= :many
                """).param("many", many).update();
    }

    private EventId event(String title, String from, String to) {
        EventDraft draft = withParts(titled(workshopOn(from.substring(0, 10), null, null), title), List.of());
        return events.create(during(draft, slot(from, to)));
    }

    private EventId published(String title, String from, String... dongs) {
        EventId event =
                event(title, from, LocalDateTime.parse(from).plusHours(2).toString());
        publish(event, forDongs(dongs));
        return event;
    }

    private void publish(EventId event, Audience audience) {
        audiences.set(event, queries.of(event).version(), audience);
        events.publish(event, queries.of(event).version());
    }

    private static Audience forDongs(String... dongs) {
        Set<DongCode> codes = Arrays.stream(dongs).map(DongCode::new).collect(Collectors.toSet());
        return new Audience(Set.of(AffiliationRole.CHAIR), codes, Set.of(), Set.of());
    }

    private static List<String> titles(AgendaPage page) {
        return page.days().stream()
                .flatMap(day -> day.entries().stream())
                .map(entry -> entry.event().title())
                .toList();
    }

    private static List<DayMark> marks(AgendaPage page, String day) {
        return page.days().stream()
                .filter(one -> one.date().equals(LocalDate.parse(day)))
                .findFirst()
                .map(AgendaDay::marks)
                .orElseThrow();
    }

    private static TimeSlot slot(String from, String to) {
        return new TimeSlot(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }
}
