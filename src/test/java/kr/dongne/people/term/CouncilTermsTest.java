package kr.dongne.people.term;

import static kr.dongne.attendance.Workshop.DOKSAN_1;
import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.AddAffiliation;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PeopleFixture;
import kr.dongne.people.PersonId;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.StaleVersion;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DongneTest
class CouncilTermsTest {

    private static final int AT_ONCE = 4;

    @Autowired
    private CouncilTerms terms;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    private Workshop workshop;
    private PersonId chair;
    private LocalDate last;

    @BeforeEach
    void aChairOfGasanAndAnEventAhead() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        workshop = new Workshop(beans);
        chair = workshop.person("김가산", AffiliationRole.CHAIR, GASAN);
        last = LocalDate.now(clock).minusDays(1);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theEndOfATermClosesTheCouncilOfItsDongAndNothingElse() {
        PersonId official = workshop.person("이공무원", AffiliationRole.DONG_OFFICIAL, GASAN);
        PersonId neighbour = workshop.person("박독산", AffiliationRole.CHAIR, DOKSAN_1);
        UUID term = ended(3);

        assertThat(only(chair).to()).isEqualTo(last);
        assertThat(only(chair).term()).isEqualTo(3);
        assertThat(only(official).to()).isNull();
        assertThat(only(official).term()).isNull();
        assertThat(only(neighbour).to()).isNull();
        assertThat(terms.list()).singleElement().satisfies(one -> assertThat(one.endedAt())
                .isNotNull());
        assertThat(jdbc.sql("select count(*) from affiliation where term_id = ?")
                        .param(term)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverComesDuringATermBelongsToItWithoutAnybodySayingSo() {
        LocalDate today = last.plusDays(1);
        terms.define(new DefineTerm(GASAN, 4, today.minusYears(1), today.plusYears(1)));
        PersonId newcomer = new PeopleFixture(people)
                .registered(
                        "정새로",
                        new NewAffiliation(AffiliationRole.COUNCIL_MEMBER, GASAN, today.minusMonths(2), null),
                        new NewAffiliation(AffiliationRole.COUNCIL_MEMBER, DOKSAN_1, today.minusMonths(2), null),
                        new NewAffiliation(AffiliationRole.DONG_OFFICIAL, GASAN, today.minusMonths(2), null));

        assertThat(people.of(newcomer).affiliations())
                .filteredOn(one -> one.term() != null)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.term()).isEqualTo(4);
                    assertThat(one.dong()).isEqualTo(GASAN);
                    assertThat(one.role()).isEqualTo(AffiliationRole.COUNCIL_MEMBER);
                });
        assertThat(only(chair).term()).as("who came long before").isNull();
    }

    @Test
    void linksToLaterEventsAreRevokedOfWhoeverHoldsNothingThere() {
        PersonId goingOn = workshop.person("최연임", AffiliationRole.COUNCIL_MEMBER, GASAN);
        people.affiliate(new AddAffiliation(
                goingOn,
                new NewAffiliation(
                        AffiliationRole.COUNCIL_MEMBER, GASAN, LocalDate.of(2010, 1, 1), LocalDate.of(2011, 1, 1))));
        people.affiliate(
                new AddAffiliation(goingOn, new NewAffiliation(AffiliationRole.SECRETARIAT_STAFF, GASAN, last, null)));
        AttendeeId leaving = workshop.invited(chair);
        AttendeeId staying = workshop.invited(goingOn);

        ended(3);

        assertThat(tokenVersion(leaving)).isEqualTo(2);
        assertThat(tokenVersion(staying)).isEqualTo(1);
    }

    @Test
    void endingASecondTimeChangesNothing() {
        AttendeeId invitation = workshop.invited(chair);
        UUID term = ended(3);
        long version = people.of(chair).version();

        terms.end(new EndTerm(term, Set.of()));

        assertThat(tokenVersion(invitation)).isEqualTo(2);
        assertThat(people.of(chair).version()).isEqualTo(version);
    }

    @Test
    void ofSeveralWhoEndATermAtOnceOneDoes() throws Exception {
        AttendeeId invitation = workshop.invited(chair);
        EndTerm wanted = shown(define(3));
        long version = people.of(chair).version();
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++)
                running.add(threads.submit((Callable<Boolean>) () -> {
                    SignedIn.as(Role.DISTRICT_OFFICER);
                    start.await();
                    terms.end(wanted);
                    return true;
                }));
            for (Future<Boolean> one : running) one.get();
        }

        assertThat(tokenVersion(invitation)).isEqualTo(2);
        assertThat(people.of(chair).version()).isEqualTo(version + 1);
    }

    @Test
    void whoWasNotShownIsNotClosed() {
        EndTerm wanted = shown(define(3));
        PersonId late = workshop.person("정늦음", AffiliationRole.AUDITOR, GASAN);

        assertThatThrownBy(() -> terms.end(wanted)).isInstanceOf(StaleVersion.class);
        assertThat(only(late).to()).isNull();
        assertThat(only(chair).to()).isNull();
    }

    @Test
    void aTermThatRunsIsNotEnded() {
        UUID running = terms.define(new DefineTerm(
                GASAN, 3, last.minusYears(1), LocalDate.now(clock).plusDays(1)));
        EndTerm wanted = shown(running);

        assertThatThrownBy(() -> terms.end(wanted)).isInstanceOf(TermProblem.NotOver.class);
    }

    @Test
    void termsOfOneCouncilShareNoDaysAndNoNumber() {
        define(3);

        assertThatThrownBy(() -> terms.define(new DefineTerm(GASAN, 4, last, last.plusYears(2))))
                .isInstanceOf(TermProblem.Overlaps.class);
        assertThatThrownBy(() -> terms.define(new DefineTerm(GASAN, 3, last.plusDays(1), last.plusYears(2))))
                .isInstanceOf(TermProblem.Overlaps.class);
        assertThatThrownBy(() -> new DefineTerm(GASAN, 4, last, last.minusDays(1)))
                .isInstanceOf(InvalidValue.class);
        terms.define(new DefineTerm(GASAN, 4, last.plusDays(1), last.plusYears(2)));
        terms.define(new DefineTerm(DOKSAN_1, 3, last.minusYears(2), last));
        assertThat(terms.list()).hasSize(3);
    }

    @Test
    void onlyTheDistrictEndsTerms() {
        EndTerm wanted = shown(define(3));
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());

        assertThatThrownBy(() -> terms.end(wanted)).isInstanceOf(AccessDeniedException.class);
    }

    private UUID ended(int ordinal) {
        UUID term = define(ordinal);
        terms.end(shown(term));
        return term;
    }

    private UUID define(int ordinal) {
        return terms.define(new DefineTerm(GASAN, ordinal, last.minusYears(2), last));
    }

    private EndTerm shown(UUID term) {
        return new EndTerm(
                term, terms.members(term).stream().map(TermMember::affiliation).collect(Collectors.toSet()));
    }

    private AffiliationView only(PersonId person) {
        return people.of(person).affiliations().getFirst();
    }

    private int tokenVersion(AttendeeId invitation) {
        return jdbc.sql("select token_version from invitation where id = ?")
                .param(invitation.value())
                .query(Integer.class)
                .single();
    }
}
