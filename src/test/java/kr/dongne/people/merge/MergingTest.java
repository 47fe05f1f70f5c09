package kr.dongne.people.merge;

import static kr.dongne.attendance.Workshop.DOKSAN_1;
import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dongne.access.Role;
import kr.dongne.accesslog.SubjectNames;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.MarkAttendance;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.NamedAudience;
import kr.dongne.people.AddAffiliation;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PeopleProblem;
import kr.dongne.people.PersonDetails;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterFilter;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.StaleVersion;
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
class MergingTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final int ROUNDS = 6;

    @Autowired
    private People people;

    @Autowired
    private Roster roster;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Merging merging;

    @Autowired
    private AttendanceBook book;

    @Autowired
    private SubjectNames names;

    @Autowired
    private NamedAudience audience;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    @BeforeEach
    void theDistrictHasSignedIn() {
        SignedIn.as(Role.DISTRICT_OFFICER);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void oneNameWithOnePhoneOrMailboxOrDongIsSuggested() {
        person("김전화", "010-1111-2222", null, false, GASAN);
        person("김전화", "010-1111-2222", null, false, DOKSAN_1);
        person("김같은동", null, null, false, GASAN);
        person("김같은동", null, null, false, GASAN);
        person("김다름", "010-1111-3333", null, false, GASAN);
        person("김다름", "010-1111-4444", null, false, DOKSAN_1);

        assertThat(duplicates.suggestions()).hasSize(2).anySatisfy(pair -> {
            assertThat(pair.first().name()).isEqualTo("김전화");
            assertThat(pair.samePhone()).isTrue();
            assertThat(pair.sameDong()).isFalse();
        });
    }

    @Test
    void aSharedMailboxMakesNobodyTheSame() {
        person("김가산", null, "office@example.org", true, GASAN);
        person("김가산", null, "office@example.org", true, DOKSAN_1);
        person("이가산", null, "office@example.org", true, GASAN);

        assertThat(duplicates.suggestions()).isEmpty();
    }

    @Test
    void homonymsAreSuggestedOnce() {
        PersonId one = person("김가산", null, null, false, GASAN);
        PersonId other = person("김가산", null, null, false, GASAN);

        duplicates.keepApart(other, one);
        duplicates.keepApart(one, other);

        assertThat(duplicates.suggestions()).isEmpty();
    }

    @Test
    void whoIsSomebodyElseThanTheOneIsSomebodyElseThanBoth() {
        PersonId one = person("김가산", null, null, false, GASAN);
        PersonId same = person("김가산", null, null, false, GASAN);
        PersonId stranger = person("김가산", null, null, false, GASAN);
        duplicates.keepApart(same, stranger);

        merge(one, same);

        assertThat(duplicates.suggestions()).isEmpty();
    }

    @Test
    void affiliationsOfBothAreLeftAndTheSameOneOnce() {
        PersonId one = person("김가산", null, null, false, GASAN);
        PersonId other = person("김가산", null, null, false, DOKSAN_1);
        people.affiliate(new AddAffiliation(
                other,
                new NewAffiliation(AffiliationRole.CHAIR, GASAN, LocalDate.of(2019, 1, 1), LocalDate.of(2021, 1, 1))));
        people.affiliate(new AddAffiliation(
                other,
                new NewAffiliation(
                        AffiliationRole.AUDITOR, GASAN, LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31))));

        merge(one, other);

        assertThat(people.of(one).affiliations())
                .extracting(held -> held.role() + " " + held.from() + " " + held.to())
                .containsExactlyInAnyOrder(
                        "CHAIR 2019-01-01 null", "AUDITOR 2018-01-01 2018-12-31", "CHAIR 2020-01-01 null");
    }

    @Test
    void theChosenValuesAreKeptAndTheOtherEntryHoldsNothingPersonal() {
        PersonId one = person("김가산", "010-1111-2222", "one@example.org", false, GASAN);
        PersonId other = person("김가산", "010-1111-3333", "other@example.org", false, GASAN);
        PersonDetails kept = people.of(one);
        PersonDetails gone = people.of(other);

        merging.merge(new MergePeople(one, kept.version(), other, gone.version(), gone.facts()));

        assertThat(people.of(one).facts()).isEqualTo(gone.facts());
        assertThat(jdbc.sql("select concat_ws('|', name, email, phone, note) from person where id = ?")
                        .param(other.value())
                        .query(String.class)
                        .single())
                .isEqualTo("(익명)");
        assertThat(roster.list(new RosterFilter("", null, null, false), null, 10)
                        .rows())
                .hasSize(1);
    }

    @Test
    void oldLinksAndLogIdsLeadToTheOneWhoIsLeft() {
        PersonId first = person("김가산", null, null, false, GASAN);
        PersonId second = person("김가산", null, null, false, GASAN);
        PersonId third = person("김가산", null, null, false, GASAN);
        merge(second, third);
        merge(first, second);

        assertThat(people.of(third).id()).isEqualTo(first);
        assertThat(names.names(List.of(third.value()))).containsEntry(third.value(), "김가산");
        assertThat(names.dongsOf(List.of(third.value())).get(third.value())).containsExactly(GASAN);
        assertThat(jdbc.sql("select count(*) from access_log where task = 'PERSON_MERGED' and subject_count = 2")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nothingIsWrittenToAnEntryThatWasMergedAway() {
        PersonId one = person("김가산", null, null, false, GASAN);
        PersonId other = person("김가산", null, null, false, GASAN);
        merge(one, other);

        assertThatThrownBy(() -> people.affiliate(new AddAffiliation(
                        other, new NewAffiliation(AffiliationRole.AUDITOR, DOKSAN_1, LONG_AGO, null))))
                .isInstanceOf(PeopleProblem.MergedAway.class);
        assertThatThrownBy(() -> merging.preview(one, other)).isInstanceOf(MergeProblem.OneAlready.class);
        Workshop workshop = new Workshop(beans);
        assertThatThrownBy(() -> workshop.invited(other)).rootCause().hasMessageContaining("merged");
    }

    @Test
    void whoReadAnOldEntryMergesNothing() {
        PersonId one = person("김가산", null, null, false, GASAN);
        PersonId other = person("김가산", null, null, false, GASAN);
        MergePeople read = wanted(one, other);
        people.affiliate(
                new AddAffiliation(other, new NewAffiliation(AffiliationRole.AUDITOR, DOKSAN_1, LONG_AGO, null)));

        assertThatThrownBy(() -> merging.merge(read)).isInstanceOf(StaleVersion.class);
        assertThat(people.of(other).id()).isEqualTo(other);
    }

    @Test
    void twoInvitationsToAnEventAheadAreSettledFirst() {
        Workshop workshop = new Workshop(beans);
        PersonId one = workshop.person("김가산", AffiliationRole.CHAIR, GASAN);
        PersonId other = workshop.person("김가산", AffiliationRole.CHAIR, GASAN);
        workshop.invited(one);
        AttendeeId extra = workshop.invited(other);

        assertThat(merging.preview(one, other).obstacles()).containsExactly("민관협력 워크숍");
        assertThatThrownBy(() -> merge(one, other)).isInstanceOf(MergeProblem.InvitedTwice.class);

        workshop.withdraw(extra);
        jdbc.sql("insert into event_audience_excluded (event_id, person_id) values (?, ?)")
                .params(workshop.event().value(), other.value())
                .update();
        merge(one, other);
        assertThat(book.expected(workshop.event())).hasSize(1);
        assertThat(jdbc.sql("select count(*) from event_audience_excluded")
                        .query(Integer.class)
                        .single())
                .as("whoever is invited is not excluded")
                .isZero();
    }

    @Test
    void twoInvitationsToAPastEventCountAsOneAndBothStay() {
        Workshop workshop = new Workshop(beans);
        PersonId one = workshop.person("김가산", AffiliationRole.CHAIR, GASAN);
        PersonId other = workshop.person("김가산", AffiliationRole.CHAIR, GASAN);
        AttendeeId silent = workshop.invited(one);
        AttendeeId answered = workshop.invited(other);
        jdbc.sql("update invitation set part_stat = 'ACCEPTED', answered_at = '2030-04-01' where id = ?")
                .param(answered.value())
                .update();
        workshop.close();

        merge(one, other);

        assertThat(state(silent)).isEqualTo("WITHDRAWN");
        assertThat(state(answered)).isEqualTo("CALL_LIST");
        assertThat(book.counts(workshop.event()).total().expected()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from invitation where person_id = ?")
                        .param(one.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoWasMarkedTwiceIsOneHeadWithAllMarks() {
        Workshop workshop = new Workshop(beans);
        PersonId one = workshop.person("김가산", AffiliationRole.CHAIR, GASAN);
        PersonId other = workshop.person("김가산", AffiliationRole.CHAIR, GASAN);
        AttendeeId first = workshop.invited(one);
        AttendeeId second = workshop.invited(other);
        mark(workshop, second, AttendanceStatus.PRESENT);
        mark(workshop, first, AttendanceStatus.ABSENT);
        workshop.close();

        merge(one, other);

        assertThat(book.expected(workshop.event())).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(AttendanceStatus.PRESENT);
            assertThat(row.person()).isEqualTo(one);
            assertThat(book.history(workshop.event(), row.id())).hasSize(2);
        });
        assertThat(book.counts(workshop.event()).total().expected()).isEqualTo(1);
    }

    @Test
    void onlyTheDistrictMerges() {
        PersonId one = person("김가산", null, null, false, GASAN);
        PersonId other = person("김가산", null, null, false, GASAN);
        MergePeople wanted = wanted(one, other);
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());

        assertThatThrownBy(() -> merging.merge(wanted)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> duplicates.suggestions()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofTwoWhoMergeTheSameAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonId one = person("김가산" + round, null, null, false, GASAN);
            PersonId other = person("김가산" + round, null, null, false, GASAN);
            List<MergePeople> both = List.of(wanted(one, other), wanted(other, one));

            List<Object> outcomes = atOnce(both);

            assertThat(outcomes).filteredOn(StaleVersion.class::isInstance).hasSize(1);
            assertThat(jdbc.sql("select count(*) from person where merged_into is null and name = ?")
                            .param("김가산" + round)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(people.of(one).id()).isEqualTo(people.of(other).id());
            assertThat(people.of(one).affiliations()).hasSize(1);
        }
    }

    @Test
    void anAudienceNamesTheOneWhoIsLeft() {
        Workshop workshop = new Workshop(beans);
        PersonId one = person("김가산", null, null, false, GASAN);
        PersonId other = person("김가산", null, null, false, GASAN);
        jdbc.sql("insert into event_audience_extra (event_id, person_id) values (?, ?)")
                .params(workshop.event().value(), other.value())
                .update();

        merge(one, other);

        assertThat(audience.countsOf(one.value())).containsEntry("audience", 1);
        assertThat(audience.countsOf(other.value())).containsEntry("audience", 0);
    }

    private List<Object> atOnce(List<MergePeople> commands) throws Exception {
        CyclicBarrier start = new CyclicBarrier(commands.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(commands.size())) {
            List<Future<Object>> running = new ArrayList<>();
            for (MergePeople command : commands)
                running.add(threads.submit((Callable<Object>) () -> {
                    SignedIn.as(Role.DISTRICT_OFFICER);
                    start.await();
                    return outcome(command);
                }));
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> one : running) outcomes.add(one.get());
            return outcomes;
        }
    }

    private Object outcome(MergePeople command) {
        try {
            merging.merge(command);
            return "merged";
        } catch (BusinessException refusal) {
            return refusal;
        }
    }

    private void mark(Workshop workshop, AttendeeId head, AttendanceStatus status) {
        book.mark(new MarkAttendance(workshop.event(), head, status, null, null, null));
    }

    private String state(AttendeeId invitation) {
        return jdbc.sql("select state from invitation where id = ?")
                .param(invitation.value())
                .query(String.class)
                .single();
    }

    private void merge(PersonId survivor, PersonId merged) {
        merging.merge(wanted(survivor, merged));
    }

    private MergePeople wanted(PersonId survivor, PersonId merged) {
        PersonDetails kept = people.of(survivor);
        return new MergePeople(
                survivor, kept.version(), merged, people.of(merged).version(), kept.facts());
    }

    private PersonId person(
            String name, @Nullable String phone, @Nullable String email, boolean shared, DongCode dong) {
        return people.register(new RegisterPerson(
                name,
                EmailAddress.ofNullable(email),
                shared,
                PhoneNumber.ofNullable(phone),
                null,
                List.of(new NewAffiliation(AffiliationRole.CHAIR, dong, LONG_AGO, null))));
    }
}
