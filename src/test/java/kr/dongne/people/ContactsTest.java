package kr.dongne.people;

import static kr.dongne.people.PeopleFixture.DOKSAN1;
import static kr.dongne.people.PeopleFixture.GASAN;
import static kr.dongne.people.PeopleFixture.LONG_AGO;
import static kr.dongne.people.PeopleFixture.since;
import static kr.dongne.people.PeopleFixture.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@DongneTest
class ContactsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 17);

    @Autowired
    Contacts contacts;

    @Autowired
    Dongs dongs;

    @Autowired
    People people;

    PersonId both;
    PersonId agency;
    PersonId former;

    @BeforeEach
    void somePeople() {
        PeopleFixture fixture = new PeopleFixture(people);
        both = fixture.registered(
                "가", since(AffiliationRole.CHAIR, GASAN), since(AffiliationRole.DONG_OFFICIAL, DOKSAN1));
        agency = fixture.registered("나", new NewAffiliation(AffiliationRole.SUPPORT_AGENCY_HEAD, null, LONG_AGO, null));
        former = fixture.registered("다", until(AffiliationRole.CHAIR, DOKSAN1, "2024-04-16"));
        SignedIn.asSystem();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aPersonOfTwoRolesComesOnceWithBoth() {
        List<Contact> found =
                contacts.withRoles(Set.of(AffiliationRole.CHAIR, AffiliationRole.DONG_OFFICIAL), Set.of(), DAY);
        assertThat(found).singleElement().satisfies(contact -> {
            assertThat(contact.id()).isEqualTo(both);
            assertThat(contact.affiliations()).hasSize(2);
        });
    }

    @Test
    void theDongsNarrowRolesOfADongButNotThoseOfTheDistrict() {
        var roles = Set.of(AffiliationRole.CHAIR, AffiliationRole.SUPPORT_AGENCY_HEAD);
        assertThat(contacts.withRoles(roles, Set.of(DOKSAN1), DAY))
                .extracting(Contact::id)
                .containsExactly(agency);
        assertThat(contacts.withRoles(roles, Set.of(GASAN), DAY))
                .extracting(Contact::id)
                .containsExactly(both, agency);
    }

    @Test
    void theLastDayStillCounts() {
        var chairs = Set.of(AffiliationRole.CHAIR);
        assertThat(contacts.withRoles(chairs, Set.of(DOKSAN1), LocalDate.of(2024, 4, 16)))
                .extracting(Contact::id)
                .containsExactly(former);
        assertThat(contacts.withRoles(chairs, Set.of(DOKSAN1), DAY)).isEmpty();
        assertThat(contacts.byIds(List.of(former), DAY).get(former).affiliations())
                .isEmpty();
    }

    @Test
    void everyRoleGetsWhatItMaySee() {
        List<PersonId> all = List.of(both, agency, former);
        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThat(contacts.byIds(all, DAY)).containsOnlyKeys(both, agency, former);
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
        assertThat(contacts.byIds(all, DAY)).containsOnlyKeys(both);
        assertThat(contacts.byIds(all, DAY).get(both).affiliations()).hasSize(1);
        assertThat(contacts.withRoles(Set.of(AffiliationRole.DONG_OFFICIAL), Set.of(), DAY))
                .isEmpty();
        for (Role role : List.of(Role.CHECK_IN, Role.CONSULTANT, Role.ADMIN)) {
            SignedIn.as(role, GASAN.value());
            assertThatThrownBy(() -> contacts.byIds(all, DAY)).isInstanceOf(AccessDeniedException.class);
        }
        SignedIn.out();
        assertThatThrownBy(() -> contacts.byIds(all, DAY))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void theDistrictHasTenDongsWhoseCodesAreNotConsecutive() {
        assertThat(dongs.all()).hasSize(10).extracting(Dong::position).isSorted();
        assertThat(dongs.name(GASAN)).isEqualTo("가산동");
    }
}
