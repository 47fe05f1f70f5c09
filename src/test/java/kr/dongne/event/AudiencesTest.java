package kr.dongne.event;

import static kr.dongne.event.Fixtures.workshopOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.audience.Audience;
import kr.dongne.audience.AudienceCount;
import kr.dongne.audience.AudiencePreview;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventField;
import kr.dongne.people.Contact;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DongneTest
class AudiencesTest {

    private static final DongCode GASAN = new DongCode("1154551000");
    private static final DongCode DOKSAN1 = new DongCode("1154561000");
    private static final LocalDate DAY = LocalDate.parse("2030-04-17");
    private static final LocalDate LONG_AGO = LocalDate.parse("2024-01-01");

    @Autowired
    private Audiences audiences;

    @Autowired
    private Events events;

    @Autowired
    private EventQueries queries;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private PersonId chairOfBoth;
    private PersonId official;
    private PersonId former;

    @BeforeEach
    void threePeople() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        chairOfBoth = person(
                "김하나",
                "hana@example.test",
                new NewAffiliation(AffiliationRole.CHAIR, GASAN, LONG_AGO, null),
                new NewAffiliation(AffiliationRole.CHAIR, DOKSAN1, LONG_AGO, null));
        official = person("이두리", null, new NewAffiliation(AffiliationRole.DONG_OFFICIAL, GASAN, LONG_AGO, null));
        former = person(
                "박세찬",
                "sechan@example.test",
                new NewAffiliation(AffiliationRole.CHAIR, GASAN, LONG_AGO, LocalDate.parse("2029-12-31")));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aDongSeesTheEventOfItsOwnPeopleNotOfWhomItHadOnce() {
        EventId ofFormer = published(former);
        EventId ofOfficial = published(official);
        for (Role role : List.of(Role.COUNCIL_OFFICER, Role.DONG_OFFICIAL)) {
            SignedIn.as(role, GASAN.value());
            assertThat(queries.of(ofOfficial).audience())
                    .as("whom it invites by name")
                    .isEqualTo(Audience.NOBODY);
            assertThatThrownBy(() -> queries.of(ofFormer)).isInstanceOf(NotFound.class);
        }
    }

    private EventId published(PersonId guest) {
        EventId event = events.create(workshopOn(DAY.toString(), null, null));
        audiences.set(event, queries.of(event).version(), Audience.NOBODY.with(guest));
        events.publish(event, queries.of(event).version());
        return event;
    }

    @Test
    void whatDoesNotExistCannotBeAdded() {
        EventId event = events.create(workshopOn(DAY.toString(), null, null));
        DongCode nowhere = new DongCode("0000000000");
        Audience nobodys = new Audience(Set.of(AffiliationRole.CHAIR), Set.of(nowhere), Set.of(), Set.of());
        Audience stranger = new Audience(Set.of(), Set.of(), Set.of(new PersonId(Uuid7.next())), Set.of());
        assertThatThrownBy(() -> audiences.set(event, queries.of(event).version(), nobodys))
                .isInstanceOf(EventProblem.UnknownDong.class);
        assertThatThrownBy(() -> audiences.change(event, Audience.NOBODY, nobodys))
                .as("the screen's way")
                .isInstanceOf(EventProblem.UnknownDong.class);
        assertThatThrownBy(() -> audiences.set(event, queries.of(event).version(), stranger))
                .isInstanceOf(EventProblem.UnknownPerson.class);
        assertThat(queries.of(event).audience()).isEqualTo(Audience.NOBODY);
    }

    @Test
    void aPersonOfTwoDongsIsOneHeadCountedInBoth() {
        AudienceCount count = audiences.count(audience(AffiliationRole.CHAIR), DAY);

        assertThat(count.total()).isEqualTo(1);
        assertThat(count.byDong()).isEqualTo(Map.of(GASAN, 1L, DOKSAN1, 1L));
    }

    @Test
    void peopleWithoutEmailAreCountedAsCallList() {
        AudienceCount count = audiences.count(audience(AffiliationRole.CHAIR, AffiliationRole.DONG_OFFICIAL), DAY);

        assertThat(count.total()).isEqualTo(2);
        assertThat(count.mailed()).isEqualTo(1);
        assertThat(count.callList()).isEqualTo(1);
    }

    @Test
    void theDayOfTheEventDecidesWhoHoldsARole() {
        assertThat(ids(audience(AffiliationRole.CHAIR), LocalDate.parse("2028-05-17")))
                .containsExactlyInAnyOrder(chairOfBoth, former);
        assertThat(ids(audience(AffiliationRole.CHAIR), DAY)).containsExactly(chairOfBoth);
    }

    @Test
    void exclusionsWinAndExtraPeopleJoin() {
        Audience audience =
                new Audience(Set.of(AffiliationRole.CHAIR), Set.of(), Set.of(official, former), Set.of(chairOfBoth));

        AudiencePreview preview = audiences.preview(audience, DAY);

        assertThat(preview.people()).extracting(Contact::id).containsExactlyInAnyOrder(official, former);
        assertThat(preview.excluded()).extracting(Contact::id).containsExactly(chairOfBoth);
    }

    @Test
    void dongsNarrowTheRoles() {
        Audience audience = new Audience(
                Set.of(AffiliationRole.CHAIR, AffiliationRole.DONG_OFFICIAL), Set.of(DOKSAN1), Set.of(), Set.of());

        assertThat(ids(audience, DAY)).containsExactly(chairOfBoth);
    }

    @Test
    void anAudienceIsKeptWithItsEventAndItsHistoryHoldsNoNames() {
        EventId event = events.create(workshopOn("2030-04-17", null, null));
        Audience audience =
                new Audience(Set.of(AffiliationRole.CHAIR), Set.of(GASAN), Set.of(former), Set.of(official));

        audiences.set(event, queries.of(event).version(), audience);

        assertThat(queries.of(event).audience()).isEqualTo(audience);
        assertThat(queries.history(event))
                .filteredOn(row -> row.field() == EventField.AUDIENCE)
                .singleElement()
                .satisfies(row -> assertThat(row.after()).isEqualTo("CHAIR; 1154551000; +1; -1"));
    }

    @Test
    void anOldVersionOfTheAudienceIsRefused() {
        EventId event = events.create(workshopOn("2030-04-17", null, null));
        long version = queries.of(event).version();
        audiences.set(event, version, audience(AffiliationRole.CHAIR));

        assertThatThrownBy(() -> audiences.set(event, version, audience(AffiliationRole.AUDITOR)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void twoEditorsOfAnAudienceLoseNothing() {
        EventId event = events.create(workshopOn("2030-04-17", null, null));
        Audience base = new Audience(
                Set.of(AffiliationRole.CHAIR, AffiliationRole.AUDITOR), Set.of(), Set.of(), Set.of(former));
        audiences.set(event, queries.of(event).version(), base);

        audiences.change(
                event, base, new Audience(Set.of(AffiliationRole.CHAIR), Set.of(), Set.of(official), Set.of(former)));
        audiences.change(
                event,
                base,
                new Audience(
                        Set.of(AffiliationRole.CHAIR, AffiliationRole.AUDITOR, AffiliationRole.SECRETARY),
                        Set.of(),
                        Set.of(),
                        Set.of()));

        assertThat(queries.of(event).audience())
                .isEqualTo(new Audience(
                        Set.of(AffiliationRole.CHAIR, AffiliationRole.SECRETARY),
                        Set.of(),
                        Set.of(official),
                        Set.of()));
    }

    @Test
    void readingNamesIsLoggedCountingIsNot() {
        audiences.count(audience(AffiliationRole.CHAIR), DAY);
        assertThat(logged()).isZero();

        audiences.preview(audience(AffiliationRole.CHAIR), DAY);
        assertThat(logged()).isEqualTo(1);
    }

    @Test
    void onlyTheDistrictDecidesWhoIsInvited() {
        EventId event = events.create(workshopOn("2030-04-17", null, null));
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());

        assertThatThrownBy(() -> audiences.set(event, 0, Audience.NOBODY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> audiences.preview(event)).isInstanceOf(AccessDeniedException.class);
    }

    private int logged() {
        return jdbc.sql("select count(*) from access_log where task = 'AUDIENCE_READ'")
                .query(Integer.class)
                .single();
    }

    private java.util.List<PersonId> ids(Audience audience, LocalDate day) {
        return audiences.preview(audience, day).people().stream()
                .map(Contact::id)
                .toList();
    }

    private static Audience audience(AffiliationRole... roles) {
        return new Audience(Set.of(roles), Set.of(), Set.of(), Set.of());
    }

    private PersonId person(String name, @Nullable String email, NewAffiliation... affiliations) {
        return people.register(new RegisterPerson(
                name, EmailAddress.ofNullable(email), false, null, null, Arrays.asList(affiliations)));
    }
}
