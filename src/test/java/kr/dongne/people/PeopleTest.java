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
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Unit;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.FieldConflict;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.StaleVersion;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DongneTest
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    PeopleFixture fixture;

    @BeforeEach
    void theDistrictHasSignedIn() {
        fixture = new PeopleFixture(people);
        SignedIn.as(Role.DISTRICT_OFFICER);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void whoIsRegisteredIsKeptAsTyped() {
        PersonId id = people.register(new RegisterPerson(
                " 김 하나 ",
                new EmailAddress("Hana@Example.org"),
                true,
                new PhoneNumber("01012345678"),
                "휠체어 자리",
                List.of(since(AffiliationRole.CHAIR, GASAN))));

        PersonDetails person = people.of(id);
        assertThat(person.name()).isEqualTo("김 하나");
        assertThat(person.email()).isEqualTo(new EmailAddress("hana@example.org"));
        assertThat(person.sharedMailbox()).isTrue();
        assertThat(person.phone()).isEqualTo("010-1234-5678");
        assertThat(person.note()).isEqualTo("휠체어 자리");
        assertThat(person.editable()).isTrue();
        assertThat(person.affiliations()).singleElement().satisfies(one -> assertThat(one)
                .isEqualTo(new AffiliationView(
                        one.id(), Unit.COUNCIL, GASAN, AffiliationRole.CHAIR, LONG_AGO, null, null)));
    }

    @Test
    void whoReadAnOldVersionCannotSaveOverANewerOne() {
        PersonId id = fixture.registered("김하나", since(AffiliationRole.CHAIR, GASAN));
        long version = people.of(id).version();
        people.change(new ChangePerson(id, version, "김하나", null, false, new PhoneNumber("02-123-4567"), null));

        assertThatThrownBy(() -> people.change(new ChangePerson(id, version, "김둘", null, false, null, null)))
                .isInstanceOf(StaleVersion.class);
        assertThat(people.of(id).phone()).isEqualTo("02-123-4567");
    }

    @Test
    void anEndedAffiliationIsANewVersionToo() {
        PersonId id = fixture.registered("김하나", since(AffiliationRole.CHAIR, GASAN));
        PersonDetails before = people.of(id);
        people.endAffiliation(
                new EndAffiliation(id, before.affiliations().getFirst().id(), LocalDate.of(2024, 3, 31)));

        PersonDetails after = people.of(id);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.affiliations().getFirst().to()).isEqualTo("2024-03-31");
    }

    @Test
    void theSameAffiliationCannotHoldTwiceAtATime() {
        PersonId id = fixture.registered("김하나", since(AffiliationRole.CHAIR, GASAN));
        assertThatThrownBy(() -> people.affiliate(new AddAffiliation(id, since(AffiliationRole.CHAIR, GASAN))))
                .isInstanceOf(PeopleProblem.AlreadyAffiliated.class);
        people.affiliate(new AddAffiliation(id, since(AffiliationRole.CHAIR, DOKSAN1)));
        people.affiliate(new AddAffiliation(id, since(AffiliationRole.AUDITOR, GASAN)));
        assertThat(people.of(id).affiliations()).hasSize(3);
    }

    @Test
    void anAddressOfSomebodyElseNeedsTheMarkOfASharedMailbox() {
        fixture.registeredWithEmail("김하나", "office@example.org", since(AffiliationRole.CHAIR, GASAN));
        EmailAddress same = new EmailAddress("OFFICE@example.org");
        assertThatThrownBy(() -> people.register(new RegisterPerson("이둘", same, false, null, null, List.of())))
                .isInstanceOf(PeopleProblem.EmailInUse.class);
        people.register(new RegisterPerson("이둘", same, true, null, null, List.of()));
    }

    @Test
    void aDongOfficialRegistersPeopleOfTheOwnDongOnly() {
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());
        PersonId own = people.register(new RegisterPerson(
                "김하나", null, false, null, null, List.of(since(AffiliationRole.COUNCIL_MEMBER, GASAN))));
        assertThat(people.of(own).editable()).isTrue();

        assertThatThrownBy(() -> people.register(new RegisterPerson(
                        "이둘", null, false, null, null, List.of(since(AffiliationRole.COUNCIL_MEMBER, DOKSAN1)))))
                .isInstanceOf(PeopleProblem.NotYours.class);
        assertThatThrownBy(() -> people.register(new RegisterPerson(
                        "이둘",
                        null,
                        false,
                        null,
                        null,
                        List.of(new NewAffiliation(AffiliationRole.CONSULTANT, null, LONG_AGO, null)))))
                .isInstanceOf(PeopleProblem.NotYours.class);
        assertThatThrownBy(() -> people.register(new RegisterPerson("이둘", null, false, null, null, List.of())))
                .isInstanceOf(PeopleProblem.AffiliationNeeded.class);
    }

    @Test
    void aDongOfficialChangesAPersonOfTwoDongsButOnlyTheOwnAffiliations() {
        PersonId both = fixture.registered(
                "김하나", since(AffiliationRole.CHAIR, GASAN), since(AffiliationRole.COUNCIL_MEMBER, DOKSAN1));
        UUID elsewhere = people.of(both).affiliations().get(1).id();

        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());
        PersonDetails seen = people.of(both);
        assertThat(seen.affiliations()).singleElement().satisfies(one -> assertThat(one.dong())
                .isEqualTo(GASAN));
        assertThat(seen.elsewhereToo()).isTrue();
        people.change(new ChangePerson(both, seen.version(), "김한나", null, false, null, null));
        assertThatThrownBy(() -> people.endAffiliation(new EndAffiliation(both, elsewhere, LocalDate.of(2024, 4, 1))))
                .isInstanceOf(PeopleProblem.NotYours.class);
        assertThatThrownBy(() -> people.affiliate(new AddAffiliation(both, since(AffiliationRole.AUDITOR, DOKSAN1))))
                .isInstanceOf(PeopleProblem.NotYours.class);
        people.affiliate(new AddAffiliation(both, since(AffiliationRole.AUDITOR, GASAN)));
        assertThat(people.of(both).name()).isEqualTo("김한나");
    }

    @Test
    void aStrangersDongIsNotThere() {
        PersonId stranger = fixture.registered("김하나", since(AffiliationRole.CHAIR, DOKSAN1));
        for (Role role : List.of(Role.DONG_OFFICIAL, Role.COUNCIL_OFFICER)) {
            SignedIn.as(role, GASAN.value());
            assertThatThrownBy(() -> people.of(stranger)).isInstanceOf(NotFound.class);
        }
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());
        assertThatThrownBy(() -> people.change(new ChangePerson(stranger, 0, "이둘", null, false, null, null)))
                .isInstanceOf(PeopleProblem.NotYours.class);
    }

    @Test
    void whoHasLeftTheDongIsStillReadThereButNoLongerChanged() {
        PersonId gone = fixture.registered(
                "김하나", until(AffiliationRole.CHAIR, GASAN, "2021-12-31"), since(AffiliationRole.CHAIR, DOKSAN1));
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());
        PersonDetails seen = people.of(gone);
        assertThat(seen.editable()).isFalse();
        assertThatThrownBy(() -> people.change(new ChangePerson(gone, seen.version(), "이둘", null, false, null, null)))
                .isInstanceOf(PeopleProblem.NotYours.class);
    }

    @Test
    void aCouncilOfficerReadsAndDoesNotChange() {
        PersonId own = fixture.registered("김하나", since(AffiliationRole.CHAIR, GASAN));
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
        assertThat(people.of(own).editable()).isFalse();
        assertThatThrownBy(() -> people.change(new ChangePerson(own, 0, "이둘", null, false, null, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void desksConsultantsAndAdministratorsReadNobody() {
        PersonId one = fixture.registered("김하나", since(AffiliationRole.CHAIR, GASAN));
        for (Role role : List.of(Role.CHECK_IN, Role.CONSULTANT, Role.ADMIN)) {
            SignedIn.as(role, GASAN.value());
            assertThatThrownBy(() -> people.of(one)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theAccessLogKnowsWhoseDataWasReadAndChanged() {
        PersonId one = fixture.registered("김하나", since(AffiliationRole.CHAIR, GASAN));
        people.of(one);
        assertThat(logged("PERSON_CHANGED", one)).isEqualTo(1);
        assertThat(logged("PERSON_READ", one)).isEqualTo(1);
    }

    private int logged(String task, PersonId person) {
        return jdbc.sql("select count(*) from access_log where task = :task and json_contains(subject_ids, :person)")
                .param("task", task)
                .param("person", "\"" + person.value() + "\"")
                .query(Integer.class)
                .single();
    }

    @Test
    void fieldsThatNobodyElseTouchedMerge() {
        PersonId id = fixture.registered("김하나", since(AffiliationRole.CHAIR, GASAN));
        PersonFacts base = people.of(id).facts();
        people.edit(
                new EditPerson(id, base, new PersonFacts("김하나", null, false, new PhoneNumber("010-1111-2222"), null)));

        people.edit(new EditPerson(id, base, new PersonFacts("김한나", null, false, null, null)));

        PersonDetails saved = people.of(id);
        assertThat(saved.name()).isEqualTo("김한나");
        assertThat(saved.phone()).isEqualTo("010-1111-2222");
    }

    @Test
    void whereTwoEditorsDisagreeBothSidesAreKeptForAChoice() {
        PersonId id = fixture.registered("김하나", since(AffiliationRole.CHAIR, GASAN));
        PersonFacts base = people.of(id).facts();
        people.edit(new EditPerson(id, base, new PersonFacts("그쪽이름", null, false, null, "그쪽 메모")));

        assertThatThrownBy(() -> people.edit(new EditPerson(
                        id, base, new PersonFacts("내이름", new EmailAddress("a@example.test"), false, null, null))))
                .isInstanceOfSatisfying(PeopleProblem.Conflict.class, conflict -> {
                    assertThat(conflict.fields()).containsExactly(new FieldConflict<>(PersonField.NAME, "내이름", "그쪽이름"));
                    PersonFacts mine = conflict.resolve(field -> true);
                    people.edit(new EditPerson(id, conflict.current(), mine));
                });
        assertThat(people.of(id).facts())
                .isEqualTo(new PersonFacts("내이름", new EmailAddress("a@example.test"), false, null, "그쪽 메모"));
    }
}
