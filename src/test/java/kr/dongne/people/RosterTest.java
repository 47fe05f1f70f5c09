package kr.dongne.people;

import static kr.dongne.people.PeopleFixture.DOKSAN1;
import static kr.dongne.people.PeopleFixture.GASAN;
import static kr.dongne.people.PeopleFixture.since;
import static kr.dongne.people.PeopleFixture.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
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
class RosterTest {

    private static final RosterFilter EVERYBODY = new RosterFilter("", null, null, false);

    @Autowired
    Roster roster;

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
    void pagesFollowEachOtherWithoutGapOrDoubleEvenAmongNamesakes() {
        for (int i = 0; i < 7; i++) fixture.registered("김하나", since(AffiliationRole.COUNCIL_MEMBER, GASAN));
        for (int i = 0; i < 4; i++) fixture.registered("박셋" + i, since(AffiliationRole.COUNCIL_MEMBER, GASAN));

        List<RosterRow> walked = new ArrayList<>();
        RosterCursor after = null;
        do {
            RosterPage page = roster.list(EVERYBODY, after, 3);
            walked.addAll(page.rows());
            after = page.next();
        } while (after != null);

        assertThat(walked).hasSize(11).extracting(RosterRow::id).doesNotHaveDuplicates();
        assertThat(walked).extracting(RosterRow::name).isSorted();
        assertThat(roster.count(EVERYBODY)).isEqualTo(11);
    }

    @Test
    void aJumpLandsWhereAWalkWouldArrive() {
        for (int i = 10; i < 40; i++) fixture.registered("사람" + i, since(AffiliationRole.COUNCIL_MEMBER, GASAN));
        RosterCursor after = roster.list(EVERYBODY, null, 5).next();
        assertThat(roster.jump(EVERYBODY, after, 7, 3).rows())
                .extracting(RosterRow::name)
                .containsExactly("사람22", "사람23", "사람24");
        assertThat(roster.jump(EVERYBODY, null, 28, 10).rows())
                .extracting(RosterRow::name)
                .containsExactly("사람38", "사람39");
    }

    @Test
    void farJumpsLandWhereAWalkWouldArriveAndSoDoesScrollingOnFromThere() {
        fixture.registered("가가가", since(AffiliationRole.COUNCIL_MEMBER, GASAN));
        jdbc.sql("""
                insert into person (id, version, name, name_initials, shared_mailbox, created_at, changed_at)
                select uuid(), 0, concat('사람', lpad(seq, 4, '0')), 'ㅅㄹ', false, utc_timestamp(6), utc_timestamp(6)
                from seq_1_to_1999
                """).update();
        RosterPages pages = new RosterPages(roster, EVERYBODY);

        assertThat(pages.count()).isEqualTo(2000);
        assertThat(pages.fetch(1703, 2)).extracting(RosterRow::name).containsExactly("사람1703", "사람1704");
        assertThat(pages.fetch(1705, 2)).extracting(RosterRow::name).containsExactly("사람1705", "사람1706");
        assertThat(pages.fetch(749, 3)).extracting(RosterRow::name).containsExactly("사람0749", "사람0750", "사람0751");
        assertThat(pages.fetch(1998, 50)).extracting(RosterRow::name).containsExactly("사람1998", "사람1999");
        pages.show(text("가가"));
        assertThat(pages.fetch(0, 50)).extracting(RosterRow::name).containsExactly("가가가");
    }

    @Test
    void aNameIsFoundByAPartOfItAndByItsLeadingConsonants() {
        fixture.registered("김철수", since(AffiliationRole.CHAIR, GASAN));
        fixture.registered("강초순", since(AffiliationRole.CHAIR, GASAN));
        fixture.registered("남궁빛나", since(AffiliationRole.CHAIR, GASAN));
        fixture.registered("까치수", since(AffiliationRole.CHAIR, GASAN));

        assertThat(names(text("철수"))).containsExactly("김철수");
        assertThat(names(text("ㄱㅊㅅ"))).containsExactly("강초순", "김철수");
        assertThat(names(text("ㅊㅅ"))).containsExactly("강초순", "김철수", "까치수");
        assertThat(names(text("ㄲ"))).containsExactly("까치수");
        assertThat(names(text("ㅂㄴ"))).containsExactly("남궁빛나");
        assertThat(names(text("%"))).isEmpty();
        assertThat(roster.count(text("ㄱㅊㅅ"))).isEqualTo(2);
    }

    @Test
    void syllablesAndLeadingConsonantsMayBeMixed() {
        fixture.registered("김철수", since(AffiliationRole.CHAIR, GASAN));
        fixture.registered("강철수", since(AffiliationRole.CHAIR, GASAN));
        fixture.registered("김 초순", since(AffiliationRole.CHAIR, GASAN));
        fixture.registered("Kim 철수", since(AffiliationRole.CHAIR, GASAN));

        assertThat(names(text("김ㅊㅅ"))).containsExactly("김 초순", "김철수");
        assertThat(names(text(" 김 ㅊ ㅅ "))).containsExactly("김 초순", "김철수");
        assertThat(names(text("ㄱ철수"))).containsExactly("강철수", "김철수");
        assertThat(names(text("김초순"))).containsExactly("김 초순");
        assertThat(names(text("kIMㅊ"))).containsExactly("Kim 철수");
        assertThat(names(text("김ㅊㅅ("))).isEmpty();
        assertThat(names(text(".*"))).isEmpty();
        assertThat(names(text("\\E"))).isEmpty();
        assertThat(roster.count(text("김ㅊㅅ"))).isEqualTo(2);
    }

    @Test
    void namesakesAreMarkedAcrossPagesButOnlyAsFarAsTheAskerSees() {
        fixture.registered("김하나", since(AffiliationRole.CHAIR, GASAN));
        fixture.registered("김하나", since(AffiliationRole.AUDITOR, DOKSAN1));
        fixture.registered("이둘", since(AffiliationRole.AUDITOR, GASAN));

        RosterPage first = roster.list(EVERYBODY, null, 1);
        assertThat(first.rows()).extracting(RosterRow::namesake).containsExactly(true);
        assertThat(roster.list(EVERYBODY, first.next(), 5).rows())
                .extracting(RosterRow::namesake)
                .containsExactly(true, false);
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());
        assertThat(roster.list(EVERYBODY, null, 5).rows())
                .extracting(RosterRow::namesake)
                .containsExactly(false, false);
    }

    @Test
    void dongRoleAndTodayNarrowTheListTogether() {
        fixture.registered("가", since(AffiliationRole.CHAIR, GASAN), since(AffiliationRole.AUDITOR, DOKSAN1));
        fixture.registered("나", since(AffiliationRole.AUDITOR, GASAN));
        fixture.registered("다", until(AffiliationRole.CHAIR, GASAN, "2021-12-31"));

        assertThat(names(filter(GASAN, AffiliationRole.CHAIR, true))).containsExactly("가");
        assertThat(names(filter(GASAN, AffiliationRole.CHAIR, false))).containsExactly("가", "다");
        assertThat(names(filter(GASAN, AffiliationRole.AUDITOR, true))).containsExactly("나");
        assertThat(names(filter(DOKSAN1, null, true))).containsExactly("가");
        assertThat(names(RosterFilter.CURRENT)).containsExactly("가", "나");
    }

    @Test
    void namesakesAreToldApartByDongAndRole() {
        fixture.registered("김하나", since(AffiliationRole.CHAIR, GASAN));
        fixture.registered("김하나", since(AffiliationRole.DONG_OFFICIAL, DOKSAN1));
        assertThat(roster.list(RosterFilter.CURRENT, null, 10).rows())
                .extracting(row -> row.affiliations().getFirst().dong())
                .containsExactlyInAnyOrder(GASAN, DOKSAN1);
    }

    @Test
    void onePersonOfTwoDongsIsOneHead() {
        fixture.registered("김하나", since(AffiliationRole.CHAIR, GASAN), since(AffiliationRole.CHAIR, DOKSAN1));
        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(1);
        assertThat(roster.count(filter(GASAN, null, true))).isEqualTo(1);
        assertThat(roster.count(filter(DOKSAN1, null, true))).isEqualTo(1);
        assertThat(roster.list(RosterFilter.CURRENT, null, 10).rows().getFirst().affiliations())
                .hasSize(2);
    }

    @Test
    void aDongSeesItsOwnPeopleAndTheirOwnAffiliationsOnly() {
        fixture.registered("가", since(AffiliationRole.CHAIR, GASAN), since(AffiliationRole.AUDITOR, DOKSAN1));
        fixture.registered("나", since(AffiliationRole.CHAIR, DOKSAN1));
        fixture.registered("다");
        for (Role role : List.of(Role.DONG_OFFICIAL, Role.COUNCIL_OFFICER)) {
            SignedIn.as(role, GASAN.value());
            RosterPage page = roster.list(EVERYBODY, null, 10);
            assertThat(page.rows()).extracting(RosterRow::name).containsExactly("가");
            assertThat(page.rows().getFirst().affiliations())
                    .extracting(AffiliationView::dong)
                    .containsExactly(GASAN);
            assertThat(roster.count(EVERYBODY)).isEqualTo(1);
            assertThat(names(filter(DOKSAN1, null, false))).isEmpty();
            assertThat(names(filter(null, AffiliationRole.AUDITOR, false))).isEmpty();
        }
        SignedIn.as(Role.DONG_OFFICIAL);
        assertThat(names(EVERYBODY)).isEmpty();
    }

    @Test
    void desksConsultantsAndAdministratorsSeeNoRoster() {
        for (Role role : List.of(Role.CHECK_IN, Role.CONSULTANT, Role.ADMIN)) {
            SignedIn.as(role, GASAN.value());
            assertThatThrownBy(() -> roster.list(EVERYBODY, null, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> roster.count(EVERYBODY)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theAccessLogNamesEverybodyWhoWasListed() {
        PersonId one = fixture.registered("가", since(AffiliationRole.CHAIR, GASAN));
        roster.list(EVERYBODY, null, 10);
        assertThat(jdbc.sql("select subject_ids from access_log where task = 'PEOPLE_LISTED'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(one.value().toString());
    }

    private List<String> names(RosterFilter filter) {
        return roster.list(filter, null, 100).rows().stream()
                .map(RosterRow::name)
                .toList();
    }

    private static RosterFilter text(String text) {
        return new RosterFilter(text, null, null, true);
    }

    private static RosterFilter filter(@Nullable DongCode dong, @Nullable AffiliationRole role, boolean currentOnly) {
        return new RosterFilter("", dong, role, currentOnly);
    }
}
