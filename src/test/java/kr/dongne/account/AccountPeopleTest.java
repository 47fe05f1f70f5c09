package kr.dongne.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Actor;
import kr.dongne.access.ActorPrincipal;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.AddAffiliation;
import kr.dongne.people.EndAffiliation;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PeopleFixture;
import kr.dongne.people.PersonDetails;
import kr.dongne.people.PersonId;
import kr.dongne.people.merge.MergePeople;
import kr.dongne.people.merge.Merging;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** What an account may do in a dong follows what its person is there, in sessions that are open too. */
@DongneTest
class AccountPeopleTest {

    private static final String PASSWORD = "for-tests-only-1";
    private static final DongCode GASAN = new DongCode("1154551000");
    private static final DongCode DOKSAN1 = new DongCode("1154561000");

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountQueries queries;

    @Autowired
    private AccountPeople owners;

    @Autowired
    private People people;

    @Autowired
    private Merging merging;

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private Clock clock;

    private AccountId account;
    private PersonId person;

    @BeforeEach
    void anOfficialWithAnAccount() {
        person = registered("김담당", GASAN, today().minusYears(1), null);
        SignedIn.as(Role.ADMIN);
        account = accounts.create(
                new CreateAccount(new Username("official"), "가산동 담당", null, new Password(PASSWORD), false));
        grant(Role.DONG_OFFICIAL, GASAN);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void whoLeavesTheDongLosesItInTheOpenSession() {
        link(person);
        Authentication session = signIn();
        assertThat(actor(session).dongs()).containsExactly(GASAN);

        end(person, today().minusDays(1));

        assertThat(actor(session).roles()).isEmpty();
        assertThat(session.getAuthorities()).isEmpty();
        assertThat(queries.of(account).roles()).isEmpty();
        assertThat(queries.grants(account)).singleElement().satisfies(grant -> assertThat(grant.resting())
                .isTrue());
    }

    @Test
    void theLastDayStillCounts() {
        link(person);
        end(person, today());

        assertThat(actor(signIn()).dongs()).containsExactly(GASAN);
    }

    @Test
    void whoComesToTheDongHasItInTheOpenSession() {
        PersonId newcomer = registered("이담당", DOKSAN1, today(), null);
        link(newcomer);
        Authentication session = signIn();
        assertThat(actor(session).roles()).isEmpty();

        SignedIn.run(
                Role.DISTRICT_OFFICER,
                () -> people.affiliate(new AddAffiliation(
                        newcomer, new NewAffiliation(AffiliationRole.DONG_OFFICIAL, GASAN, today(), null))));

        assertThat(actor(session).dongs()).containsExactly(GASAN);
    }

    @Test
    void anAffiliationToComeCountsNotYet() {
        link(registered("이담당", GASAN, today().plusDays(1), null));

        assertThat(actor(signIn()).roles()).isEmpty();
        assertThat(owners.of(account))
                .hasValueSatisfying(owner -> assertThat(owner.dongs()).isEmpty());
    }

    @Test
    void anAccountWithoutAPersonFollowsItsGrantsAlone() {
        end(person, today().minusDays(1));

        assertThat(actor(signIn()).dongs()).containsExactly(GASAN);
        assertThat(owners.of(account)).isEmpty();
    }

    @Test
    void whatIsOfTheDistrictDoesNotRest() {
        grant(Role.ADMIN, null);
        link(person);
        end(person, today().minusDays(1));

        assertThat(actor(signIn()).roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void unlinkingCountsAtOnce() {
        link(registered("이담당", DOKSAN1, today(), null));
        Authentication session = signIn();
        assertThat(actor(session).roles()).isEmpty();

        link(null);

        assertThat(actor(session).dongs()).containsExactly(GASAN);
    }

    @Test
    void anAccountFollowsItsPersonThroughAMerge() {
        PersonId again = registered("김담당", DOKSAN1, today(), null);
        link(again);
        Authentication session = signIn();
        assertThat(actor(session).roles()).isEmpty();

        SignedIn.run(Role.DISTRICT_OFFICER, () -> {
            PersonDetails kept = people.of(person);
            merging.merge(new MergePeople(
                    person, kept.version(), again, people.of(again).version(), kept.facts()));
        });

        assertThat(actor(session).dongs()).containsExactly(GASAN);
        assertThat(owners.of(account).orElseThrow().person()).isEqualTo(person.value());
        assertThatThrownBy(() -> link(again)).isInstanceOf(NotFound.class);
        assertThat(owners.candidates("김담당")).singleElement().satisfies(one -> assertThat(one.id())
                .isEqualTo(person.value()));
    }

    @Test
    void whoReadAnOldVersionLinksNobody() {
        long read = queries.of(account).version();
        link(person);

        assertThatThrownBy(() -> owners.link(new LinkPerson(account, read, null)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() ->
                        owners.link(new LinkPerson(account, queries.of(account).version(), UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    private void link(@Nullable PersonId to) {
        owners.link(new LinkPerson(account, queries.of(account).version(), to == null ? null : to.value()));
    }

    private void grant(Role role, @Nullable DongCode dong) {
        accounts.grant(new GrantRole(account, role, dong, null, today(), null));
    }

    private PersonId registered(String name, DongCode dong, LocalDate from, @Nullable LocalDate to) {
        return new PeopleFixture(people)
                .registered(name, new NewAffiliation(AffiliationRole.DONG_OFFICIAL, dong, from, to));
    }

    private void end(PersonId whose, LocalDate lastDay) {
        SignedIn.run(
                Role.DISTRICT_OFFICER,
                () -> people.endAffiliation(new EndAffiliation(
                        whose, people.of(whose).affiliations().getFirst().id(), lastDay)));
    }

    private Authentication signIn() {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("official", PASSWORD));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor(Authentication session) {
        return ((ActorPrincipal) session.getPrincipal()).actor();
    }
}
