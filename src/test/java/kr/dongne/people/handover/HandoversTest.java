package kr.dongne.people.handover;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kr.dongne.access.Role;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.EventQueries;
import kr.dongne.invitation.Invitations;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.OpenInvitations.OpenInvitation;
import kr.dongne.people.People;
import kr.dongne.people.PeopleProblem;
import kr.dongne.people.PersonFacts;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.EmailAddress;
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
class HandoversTest {

    private static final int AT_ONCE = 4;

    @Autowired
    private Handovers handovers;

    @Autowired
    private People people;

    @Autowired
    private Invitations invitations;

    @Autowired
    private EventQueries events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext beans;

    private Workshop workshop;
    private PersonId predecessor;
    private LocalDate today;

    @BeforeEach
    void aChairWhoIsInvited() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        today = LocalDate.now(clock);
        workshop = new Workshop(beans);
        predecessor = registered("김전임", "before@people.test", AffiliationRole.CHAIR);
        invitations.send(workshop.event(), events.of(workshop.event()).version());
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theRoleAndTheChosenInvitationsGoOver() {
        List<OpenInvitation> open = handovers.invitations(predecessor, today);
        assertThat(open)
                .extracting(OpenInvitation::event)
                .containsExactly(workshop.event().value());

        PersonId successor = handovers.handOver(wanted(
                today, newcomer("after@people.test"), Set.of(workshop.event().value())));

        assertThat(role(predecessor).to()).isEqualTo(today.minusDays(1));
        assertThat(role(successor))
                .returns(AffiliationRole.CHAIR, AffiliationView::role)
                .returns(GASAN, AffiliationView::dong)
                .returns(today, AffiliationView::from)
                .returns(null, AffiliationView::to);
        assertThat(invited()).containsExactly(successor);
        assertThat(mails("before@people.test")).containsExactly("REQUEST", "UNINVITE");
        assertThat(mails("after@people.test")).containsExactly("REQUEST");
        assertThat(handovers.invitations(predecessor, today)).isEmpty();
    }

    @Test
    void whatIsNotChosenStaysWithThePredecessor() {
        handovers.handOver(wanted(today, newcomer("after@people.test"), Set.of()));

        assertThat(invited()).containsExactly(predecessor);
        assertThat(mails("before@people.test")).containsExactly("REQUEST");
        assertThat(mails("after@people.test")).isEmpty();
    }

    @Test
    void somebodyOfTheRosterTakesOverForAsLongAsThePredecessorWouldHaveStayed() {
        PersonId member = registered("이위원", "member@people.test", AffiliationRole.COUNCIL_MEMBER);
        jdbc.sql("update affiliation set valid_to = :to where person_id = :id")
                .param("to", today.plusDays(90))
                .param("id", predecessor.value())
                .update();

        handovers.handOver(wanted(today.plusDays(7), new Successor.Known(member), Set.of()));

        assertThat(role(predecessor).to()).isEqualTo(today.plusDays(6));
        assertThat(people.of(member).affiliations())
                .filteredOn(one -> one.role() == AffiliationRole.CHAIR)
                .singleElement()
                .returns(today.plusDays(7), AffiliationView::from)
                .returns(today.plusDays(90), AffiliationView::to);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        registered("이위원", "member@people.test", AffiliationRole.COUNCIL_MEMBER);
        assertThatThrownBy(() -> handovers.handOver(wanted(today, newcomer("member@people.test"), Set.of())))
                .isInstanceOf(PeopleProblem.EmailInUse.class);
        assertThatThrownBy(() -> handovers.handOver(wanted(today, new Successor.Known(predecessor), Set.of())))
                .isInstanceOf(HandoverProblem.SamePerson.class);
        assertThatThrownBy(() ->
                        handovers.handOver(wanted(LocalDate.of(2020, 1, 1), newcomer("after@people.test"), Set.of())))
                .isInstanceOf(HandoverProblem.TooEarly.class);
        assertThatThrownBy(() ->
                        handovers.handOver(wanted(today, newcomer("after@people.test"), Set.of(UUID.randomUUID()))))
                .isInstanceOf(kr.dongne.shared.NotFound.class);

        assertThat(role(predecessor).to()).isNull();
        assertThat(invited()).containsExactly(predecessor);
        assertThat(jdbc.sql("select count(*) from person where email = 'after@people.test'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofSeveralHandoversOfOneRoleAtOnceOneHappens() throws Exception {
        UUID role = role(predecessor).id();
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        int happened = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<PersonId>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                String email = "after" + i + "@people.test";
                running.add(threads.submit((Callable<PersonId>) () -> {
                    SignedIn.as(Role.DISTRICT_OFFICER);
                    start.await();
                    return handovers.handOver(new HandOver(
                            predecessor,
                            role,
                            today,
                            newcomer(email),
                            Set.of(workshop.event().value())));
                }));
            }
            for (Future<PersonId> one : running) {
                try {
                    one.get();
                    happened++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(StaleVersion.class);
                }
            }
        }

        assertThat(happened).isEqualTo(1);
        assertThat(invited()).hasSize(1).doesNotContain(predecessor);
    }

    @Test
    void onlyTheDistrictHandsOver() {
        HandOver wanted = wanted(today, newcomer("after@people.test"), Set.of());
        for (Role role : List.of(Role.DONG_OFFICIAL, Role.COUNCIL_OFFICER, Role.CONSULTANT, Role.ADMIN)) {
            SignedIn.as(role, GASAN.value(), DOKSAN_1.value());
            assertThatThrownBy(() -> handovers.handOver(wanted)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> handovers.invitations(predecessor, today))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private HandOver wanted(LocalDate from, Successor successor, Set<UUID> chosen) {
        return new HandOver(predecessor, role(predecessor).id(), from, successor, chosen);
    }

    private static Successor newcomer(String email) {
        return new Successor.Newcomer(new PersonFacts("박후임", new EmailAddress(email), false, null, null));
    }

    private PersonId registered(String name, String email, AffiliationRole role) {
        return people.register(new RegisterPerson(
                name,
                new EmailAddress(email),
                false,
                null,
                null,
                List.of(new NewAffiliation(role, GASAN, LocalDate.of(2020, 1, 1), null))));
    }

    private AffiliationView role(PersonId person) {
        return people.of(person).affiliations().getFirst();
    }

    private Set<PersonId> invited() {
        return jdbc.sql("select person_id from invitation where active = 1").query(UUID.class).list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    private List<String> mails(String recipient) {
        return jdbc.sql("select kind from outbox where recipient = :recipient order by id")
                .param("recipient", recipient)
                .query(String.class)
                .list();
    }
}
