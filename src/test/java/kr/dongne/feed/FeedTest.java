package kr.dongne.feed;

import static kr.dongne.round.RoundFixture.DOKSAN_1;
import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.booking.BookableId;
import kr.dongne.calendar.DeclareHoliday;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.people.PersonId;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.visit.Visits;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What feeds show, to whom, and for how long their addresses live. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "dongne.clock=2030-04-08T00:00:00Z")
class FeedTest {

    private static final String GASAN_VISIT = "SUMMARY:찾아가는 컨설팅 · 가산동";
    private static final String DOKSAN_VISIT = "SUMMARY:찾아가는 컨설팅 · 독산1동";

    @Autowired
    Feeds feeds;

    @Autowired
    FeedPages pages;

    @Autowired
    Accounts accounts;

    @Autowired
    Visits visits;

    @Autowired
    RoundQueries rounds;

    @Autowired
    SpecialDays specialDays;

    @Autowired
    FeedDisposal disposal;

    @Autowired
    FeedRows rows;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext beans;

    private FeedFixture fixture;
    private PersonId chair;
    private RoundId round;
    private AccountId officer;
    private AccountId council;

    @BeforeEach
    void twoVisitsInMay() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        RoundFixture made = new RoundFixture(beans);
        fixture = new FeedFixture(beans);
        chair = made.chairOf(GASAN, "김가산", "kim@example.test");
        round = made.confirmed(GASAN, DOKSAN_1);
        officer = fixture.account("district", Role.DISTRICT_OFFICER, null);
        council = fixture.account("council", Role.COUNCIL_OFFICER, GASAN);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theDistrictSubscribesToEverythingADongToItsOwn() {
        assertThat(targets(officer)).contains(FeedTarget.of(FeedKind.DISTRICT), FeedTarget.of(DOKSAN_1));
        assertThat(targets(council)).containsExactly(FeedTarget.of(GASAN), FeedTarget.of(round));

        assertThat(fixture.lines(fixture.subscribed(officer, FeedTarget.of(FeedKind.DISTRICT))))
                .contains(GASAN_VISIT, DOKSAN_VISIT);
        for (FeedTarget target : List.of(FeedTarget.of(GASAN), FeedTarget.of(round)))
            assertThat(fixture.lines(fixture.subscribed(council, target)))
                    .contains(GASAN_VISIT, "LOCATION:1154551000 주민센터 (금천구)", "TRANSP:TRANSPARENT")
                    .doesNotContain(DOKSAN_VISIT);
    }

    @Test
    void nobodySubscribesToWhatIsNotForThem() {
        for (FeedTarget foreign : List.of(
                FeedTarget.of(FeedKind.OWN),
                FeedTarget.of(FeedKind.VISITS),
                FeedTarget.of(FeedKind.DISTRICT),
                FeedTarget.of(DOKSAN_1),
                FeedTarget.of(new RoundId(UUID.randomUUID()))))
            assertThatThrownBy(() -> fixture.subscribed(council, foreign))
                    .as(foreign.kind().name())
                    .isInstanceOf(FeedProblem.NotOffered.class);
    }

    @Test
    void whatIsLostFromSightIsGoneFromTheCalendar() {
        List<FeedAddress> read = List.of(
                fixture.subscribed(council, FeedTarget.of(GASAN)),
                fixture.subscribed(council, FeedTarget.of(round)),
                fixture.subscribed(officer, FeedTarget.of(FeedKind.DISTRICT)));

        fixture.takeAway(council);
        fixture.takeAway(officer);

        for (FeedAddress feed : read)
            assertThat(fixture.lines(feed)).contains("NAME:동네").doesNotContain("BEGIN:VEVENT");
        fixture.grant(council, Role.DONG_OFFICIAL, GASAN);
        assertThat(fixture.lines(read.getFirst())).contains(GASAN_VISIT);
    }

    @Test
    void aDisabledAccountsFeedIsAsIfItNeverWas() {
        FeedAddress feed = fixture.subscribed(council, FeedTarget.of(GASAN));

        SignedIn.run(Role.ADMIN, () -> accounts.disable(council));

        assertGone(feed);
        SignedIn.run(Role.ADMIN, () -> accounts.enable(council));
        assertThat(fixture.lines(feed)).contains(GASAN_VISIT);
    }

    @Test
    void rule86_theTokenHas256BitsIsShownOnceAndKeptAsAHash() {
        FeedAddress feed = fixture.subscribed(council, FeedTarget.of(GASAN));
        String token = FeedFixture.token(feed);

        assertThat(feed.address()).matches("http://localhost:\\d+/feed/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(feed.forPrograms()).startsWith("webcal://localhost:");
        assertThat(feed.toString()).doesNotContain(token);
        assertThat(jdbc.sql("select * from calendar_feed").query().listOfRows().toString())
                .doesNotContain(token);
        assertThat(jdbc.sql("select * from access_log").query().listOfRows().toString())
                .doesNotContain(token);
        assertThat(fixture.as(council, feeds::list).toString()).doesNotContain(token);
    }

    @Test
    void rule86_anotherAddressKillsTheFormerOneAtOnce() {
        FeedAddress former = fixture.subscribed(council, FeedTarget.of(GASAN));

        FeedAddress present = fixture.as(council, () -> feeds.rotate(former.id()));

        assertGone(former);
        assertThat(fixture.lines(present)).contains(GASAN_VISIT);
        fixture.as(council, () -> {
            feeds.remove(former.id());
            return true;
        });
        assertGone(present);
    }

    @Test
    void nobodyTouchesSomebodyElsesFeed() {
        FeedAddress feed = fixture.subscribed(council, FeedTarget.of(GASAN));

        assertThat(fixture.as(officer, feeds::list)).isEmpty();
        assertThatThrownBy(() -> fixture.as(officer, () -> feeds.rotate(feed.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fixture.as(officer, () -> {
                    feeds.remove(feed.id());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(fixture.lines(feed)).contains(GASAN_VISIT);
    }

    @Test
    void theOwnFeedIsWhatOneIsInvitedToWithTheInvitationsUid() {
        fixture.belongs(council, chair);
        FeedAddress feed = fixture.subscribed(council, FeedTarget.of(FeedKind.OWN));
        String uid = jdbc.sql("select uid from invitation where person_id = :person")
                .param("person", chair.value())
                .query(String.class)
                .single();

        assertThat(fixture.lines(feed))
                .contains("NAME:동네 · 내가 초대받은 일정", "UID:" + uid, GASAN_VISIT, "TRANSP:OPAQUE")
                .doesNotContain(DOKSAN_VISIT);
        assertThat(fixture.lines(fixture.subscribed(council, FeedTarget.of(GASAN))))
                .as("the UID of an invitation is a secret of its person")
                .noneMatch(line -> line.contains(uid));

        jdbc.sql("update invitation set part_stat = 'DECLINED' where uid = :uid")
                .param("uid", uid)
                .update();
        assertThat(fixture.lines(feed)).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void aConsultantsFeedHoldsTheOwnVisitsWithTheOfficesTelephone() {
        jdbc.sql("update dong set center_phone = '02-0000-7777' where code = :gasan")
                .param("gasan", GASAN.value())
                .update();
        AccountId consultant = consultant();
        FeedAddress feed = fixture.subscribed(consultant, FeedTarget.of(FeedKind.VISITS));

        assertThat(fixture.lines(feed))
                .contains(GASAN_VISIT, DOKSAN_VISIT, "DESCRIPTION:주민센터 02-0000-7777", "TRANSP:OPAQUE");
        assertThat(targets(consultant)).containsExactly(FeedTarget.of(FeedKind.OWN), FeedTarget.of(FeedKind.VISITS));
        fixture.takeAway(consultant);
        assertThat(fixture.lines(feed)).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void rule87_whatWasCalledOffStaysThirtyDaysAsCancelled() {
        AccountId consultant = consultant();
        fixture.belongs(council, chair);
        List<FeedAddress> all = List.of(
                fixture.subscribed(officer, FeedTarget.of(FeedKind.DISTRICT)),
                fixture.subscribed(council, FeedTarget.of(GASAN)),
                fixture.subscribed(council, FeedTarget.of(round)),
                fixture.subscribed(council, FeedTarget.of(FeedKind.OWN)),
                fixture.subscribed(consultant, FeedTarget.of(FeedKind.VISITS)));
        SignedIn.run(
                Role.DISTRICT_OFFICER, () -> visits.cancel(visitOf(GASAN_VISIT).id(), "컨설턴트 사정"));

        for (FeedAddress feed : all)
            assertThat(fixture.lines(feed)).contains("STATUS:CANCELLED", "SEQUENCE:1", GASAN_VISIT);

        jdbc.sql("update event_change set at = :longAgo")
                .param("longAgo", DbTime.toColumn(clock.instant().minus(Duration.ofDays(31))))
                .update();
        for (FeedAddress feed : all) assertThat(fixture.lines(feed)).doesNotContain("STATUS:CANCELLED", GASAN_VISIT);
    }

    @Test
    void rule87_theSameCalendarHasTheSameTagAndAChangedOneAnother() {
        FeedAddress feed = fixture.subscribed(officer, FeedTarget.of(FeedKind.DISTRICT));
        String before = pages.read(FeedFixture.token(feed)).etag();

        assertThat(pages.read(FeedFixture.token(feed)).etag()).isEqualTo(before).matches("\"[0-9a-f]{64}\"");
        jdbc.sql("update venue set name = concat(name, ' 별관')").update();
        assertThat(pages.read(FeedFixture.token(feed)).etag()).isNotEqualTo(before);
    }

    @Test
    void draftsAndWhatIsFarAwayIsInNoFeed() {
        FeedAddress feed = fixture.subscribed(officer, FeedTarget.of(FeedKind.DISTRICT));
        assertThat(fixture.lines(feed)).contains(GASAN_VISIT);

        jdbc.sql(
                        "update event set starts_at = '2029-10-09 10:00', ends_at = '2029-10-09 12:00' where title like '%가산동'")
                .update();
        jdbc.sql("update event set published_at = null, status = 'DRAFT' where title like '%독산1동'")
                .update();

        assertThat(fixture.lines(feed)).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void manyEventsTakeNoMoreStatementsThanTwo() {
        FeedAddress feed = fixture.subscribed(officer, FeedTarget.of(FeedKind.DISTRICT));
        fixture.lines(feed);
        long forTwo = statementsOfOneReading(feed);

        jdbc.sql("""
                insert into event (id, version, number, title, status, starts_at, ends_at, sequence, reset_sequence,
                                   published_at, created_at)
                select uuid(), 0, concat('copy ', seq), '많은 행사', 'PUBLISHED', '2030-05-01 10:00' + interval seq hour,
                       '2030-05-01 11:00' + interval seq hour, 0, 0, now(6), now(6) from seq_1_to_500
                """).update();

        assertThat(fixture.lines(feed)).filteredOn("BEGIN:VEVENT"::equals).hasSize(502);
        assertThat(statementsOfOneReading(feed)).isEqualTo(forTwo).isLessThanOrEqualTo(8);
    }

    @Test
    void aFeedHoldsAThousandEventsAtMostTheNextOnesFirst() {
        FeedAddress feed = fixture.subscribed(officer, FeedTarget.of(FeedKind.DISTRICT));
        jdbc.sql("""
                insert into event (id, version, number, title, status, starts_at, ends_at, sequence, reset_sequence,
                                   published_at, created_at)
                select uuid(), 0, concat('copy ', seq), '지난 행사', 'PUBLISHED', '2030-01-01 10:00', '2030-01-01 11:00', 0, 0,
                       now(6), now(6) from seq_1_to_1100
                """).update();

        assertThat(fixture.lines(feed))
                .contains(GASAN_VISIT, DOKSAN_VISIT)
                .filteredOn("BEGIN:VEVENT"::equals)
                .hasSize(1000);
    }

    @Test
    void holidaysComeWhereTheyAreWanted() {
        SignedIn.run(
                Role.DISTRICT_OFFICER,
                () -> specialDays.declareHoliday(new DeclareHoliday(LocalDate.parse("2030-05-02"), "시험하는 날")));
        FeedAddress with =
                fixture.as(council, () -> feeds.create(new CreateFeed(FeedTarget.of(GASAN), " 휴대전화 ", true)));

        assertThat(fixture.lines(with)).contains("SUMMARY:시험하는 날", "DTSTART;VALUE=DATE:20300502");
        assertThat(fixture.lines(fixture.subscribed(council, FeedTarget.of(GASAN))))
                .doesNotContain("SUMMARY:시험하는 날");
        assertThat(fixture.as(council, feeds::list).getFirst().label()).isEqualTo("휴대전화");
    }

    @Test
    void anAccountHasTwentyFeedsAtMost() {
        for (int made = 0; made < 20; made++) fixture.subscribed(council, FeedTarget.of(GASAN));

        assertThatThrownBy(() -> fixture.subscribed(council, FeedTarget.of(GASAN)))
                .isInstanceOf(FeedProblem.TooMany.class);
    }

    @Test
    void readingIsLoggedOnceADay() {
        FeedAddress feed = fixture.subscribed(council, FeedTarget.of(GASAN));
        assertThat(fixture.as(council, feeds::list).getFirst().readAt()).isNull();

        for (int hour = 0; hour < 3; hour++) {
            fixture.lines(feed);
            jdbc.sql("update calendar_feed set read_at = read_at - interval 1 hour")
                    .update();
        }

        assertThat(fixture.as(council, feeds::list).getFirst().readAt()).isNotNull();
        assertThat(logged()).containsExactly("FEED_CREATED", "FEED_READ");
        jdbc.sql("update calendar_feed set logged_on = logged_on - interval 1 day")
                .update();
        fixture.lines(feed);
        assertThat(logged()).containsExactly("FEED_CREATED", "FEED_READ", "FEED_READ");
    }

    @Test
    void feedsGoWithTheirAccountAndWhenNobodyReadsThem() {
        FeedAddress read = fixture.subscribed(council, FeedTarget.of(GASAN));
        FeedAddress unread = fixture.subscribed(council, FeedTarget.of(GASAN));
        jdbc.sql("update calendar_feed set created_at = created_at - interval 13 month")
                .update();
        fixture.lines(read);

        assertThat(disposal.due(clock.instant().minus(Duration.ofDays(365)))).isEqualTo(1);
        assertThat(disposal.dispose(clock.instant().minus(Duration.ofDays(365)), 10))
                .isEqualTo(1);
        assertGone(unread);
        assertThat(fixture.lines(read)).contains(GASAN_VISIT);

        rows.dispose(List.of(council.value()));
        assertGone(read);
    }

    private AccountId consultant() {
        BookableId lecturer = rounds.of(round)
                .draft()
                .teams()
                .getFirst()
                .consultants()
                .iterator()
                .next();
        AccountId consultant = fixture.account("consultant", Role.CONSULTANT, GASAN);
        fixture.belongs(
                consultant,
                fixture.bean(Consultants.class)
                        .people(List.of(lecturer))
                        .values()
                        .iterator()
                        .next());
        return consultant;
    }

    /** Within one transaction, thus on one connection, whose own counter of reads is looked at. */
    private long statementsOfOneReading(FeedAddress feed) {
        return transactions.call(() -> {
            long before = reads();
            fixture.lines(feed);
            return reads() - before;
        });
    }

    private long reads() {
        return jdbc.sql("show session status like 'Com_select'")
                .query((row, index) -> row.getLong("Value"))
                .single();
    }

    private VisitRow visitOf(String summary) {
        return visits.of(round).stream()
                .filter(visit -> visit.dong().equals(summary.equals(GASAN_VISIT) ? GASAN : DOKSAN_1))
                .findFirst()
                .orElseThrow();
    }

    private List<FeedTarget> targets(AccountId account) {
        return fixture.as(account, feeds::choices).stream()
                .map(FeedChoice::target)
                .toList();
    }

    private List<String> logged() {
        return jdbc.sql("select task from access_log where task like 'FEED%' order by id")
                .query(String.class)
                .list();
    }

    private void assertGone(FeedAddress feed) {
        assertThatThrownBy(() -> pages.read(FeedFixture.token(feed))).isInstanceOf(NotFound.class);
    }
}
