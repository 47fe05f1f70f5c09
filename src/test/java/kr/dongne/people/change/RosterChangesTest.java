package kr.dongne.people.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.Occasions;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.people.change.RosterChange.Kind;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;
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
class RosterChangesTest {

    private static final DongCode GASAN = new DongCode("1154551000");
    private static final DongCode DOKSAN1 = new DongCode("1154561000");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    private RosterChanges changes;

    @Autowired
    private Occasions occasions;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private LocalDate today;
    private LocalDate since;

    @BeforeEach
    void aRosterOfLongAgo() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        today = LocalDate.now(clock.withZone(TimeSlot.SEOUL));
        since = today.minusDays(30);
        person("김그대로", held(AffiliationRole.CHAIR, GASAN, LONG_AGO, null));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void whoCameWhoLeftAndWhoseRoleIsAnotherOneDongByDong() {
        person("이새", held(AffiliationRole.COUNCIL_MEMBER, GASAN, today.minusDays(3), null));
        person("박간", held(AffiliationRole.AUDITOR, GASAN, LONG_AGO, today.minusDays(5)));
        person(
                "최오른",
                held(AffiliationRole.COUNCIL_MEMBER, GASAN, LONG_AGO, today.minusDays(5)),
                held(AffiliationRole.VICE_CHAIR, GASAN, today.minusDays(4), null));
        person(
                "정옮김",
                held(AffiliationRole.DONG_OFFICIAL, GASAN, LONG_AGO, today.minusDays(5)),
                held(AffiliationRole.DONG_OFFICIAL, DOKSAN1, today.minusDays(4), null));
        everyEntryIsOld();

        assertThat(changes.since(since, null))
                .extracting(RosterChange::name, RosterChange::dong, RosterChange::kind)
                .containsExactly(
                        tuple("이새", GASAN, Kind.CAME),
                        tuple("박간", GASAN, Kind.LEFT),
                        tuple("정옮김", GASAN, Kind.LEFT),
                        tuple("최오른", GASAN, Kind.ROLE),
                        tuple("정옮김", DOKSAN1, Kind.CAME));
        RosterChange role = changes.since(since, GASAN).getLast();
        assertThat(role.before()).isEqualTo(Set.of(AffiliationRole.COUNCIL_MEMBER));
        assertThat(role.after()).isEqualTo(Set.of(AffiliationRole.VICE_CHAIR));
    }

    @Test
    void renewedInTheSameRoleOrComingLaterIsNoChangeButAnEditedEntryIsOne() {
        person(
                "이연임",
                held(AffiliationRole.COUNCIL_MEMBER, GASAN, LONG_AGO, today.minusDays(5)),
                held(AffiliationRole.COUNCIL_MEMBER, GASAN, today.minusDays(4), null));
        person("박다음", held(AffiliationRole.COUNCIL_MEMBER, GASAN, today.plusDays(4), null));
        PersonId edited = person("최고침", held(AffiliationRole.AUDITOR, GASAN, LONG_AGO, null));
        everyEntryIsOld();
        jdbc.sql("update person set changed_at = utc_timestamp(6) where id = :id")
                .param("id", edited.value())
                .update();

        assertThat(changes.since(since, null))
                .extracting(RosterChange::name, RosterChange::kind)
                .containsExactly(tuple("최고침", Kind.EDITED));
        assertThat(changes.since(today, null)).isEmpty();
    }

    @Test
    void aDongSeesItsOwnAndOthersNothing() {
        person("이가산", held(AffiliationRole.COUNCIL_MEMBER, GASAN, today.minusDays(3), null));
        person("박독산", held(AffiliationRole.COUNCIL_MEMBER, DOKSAN1, today.minusDays(3), null));
        for (Role role : List.of(Role.DONG_OFFICIAL, Role.COUNCIL_OFFICER)) {
            SignedIn.as(role, DOKSAN1.value());
            assertThat(changes.since(since, null))
                    .extracting(RosterChange::name)
                    .containsExactly("박독산");
            assertThat(changes.since(since, GASAN)).isEmpty();
        }
        SignedIn.as(Role.CONSULTANT);
        assertThatThrownBy(() -> changes.since(since, null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withoutAnEventThereIsNoOccasion() {
        assertThat(occasions.last()).isEmpty();
    }

    private void everyEntryIsOld() {
        jdbc.sql("update person set created_at = '2020-01-01', changed_at = '2020-01-01'")
                .update();
    }

    private PersonId person(String name, NewAffiliation... affiliations) {
        return people.register(new RegisterPerson(name, null, false, null, null, Arrays.asList(affiliations)));
    }

    private static NewAffiliation held(AffiliationRole role, DongCode dong, LocalDate from, @Nullable LocalDate to) {
        return new NewAffiliation(role, dong, from, to);
    }
}
