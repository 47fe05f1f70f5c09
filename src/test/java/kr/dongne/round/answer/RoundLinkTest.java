package kr.dongne.round.answer;

import static kr.dongne.round.RoundFixture.DOKSAN_1;
import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.access.SystemActor;
import kr.dongne.account.Accounts;
import kr.dongne.account.GrantRole;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.MailRenderer;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.OutboxState;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.Browsing;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The button of a round's mail signs its reader in and opens the dong's page, over real HTTP. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class RoundLinkTest {

    private static final String COUNCIL = "council@example.test";
    private static final LocalDate LONG_AGO = LocalDate.parse("2024-01-01");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Accounts accounts;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    List<MailRenderer> renderers;

    @Autowired
    SystemActor system;

    @Autowired
    JdbcClient jdbc;

    private RoundFixture fixture;
    private RoundId round;
    private String page;
    private Browsing phone;

    @BeforeEach
    void aRoundThatTwoDongsAreAskedFor() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        fixture = new RoundFixture(beans);
        fixture.staff("council", Role.COUNCIL_OFFICER, GASAN);
        fixture.staff("doksan", Role.COUNCIL_OFFICER, DOKSAN_1);
        round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, GASAN, DOKSAN_1));
        page = "/rounds/" + round.value() + "/dong/" + GASAN.value();
        phone = browser();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void afterAScannerHasFetchedItTwiceOneTapOpensThePageAndTheOpenSessionNeedsNoLink() {
        String path = mailed("ASKED", COUNCIL);
        for (int i = 0; i < 2; i++) assertThat(browser().get(path).statusCode()).isEqualTo(200);

        assertThat(phone.get(path).body()).contains("council님으로").doesNotContain("<script");
        assertThat(enter(phone, path)).isEqualTo(page);
        assertThat(phone.get(page).statusCode()).isEqualTo(200);

        assertThat(location(phone.get(path))).isEqualTo(page);
        assertThat(outcome("LINK")).isEqualTo(1);
    }

    @Test
    void aUsedLinkSaysSoKeepsThePageAndOffersANewOneByMail() {
        String path = mailed("ASKED", COUNCIL);
        enter(phone, path);
        Browsing other = browser();

        assertThat(enter(other, path)).startsWith(path);
        HttpResponse<String> gone = other.get(path);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("이미 썼거나", "새 로그인 링크 받기", page);
        assertThat(location(other.get(page))).endsWith("/login");
        assertThat(location(other.post(path, Map.of("_csrf", Browsing.hiddenCsrf(gone.body())))))
                .isEqualTo("/sign-in/sent");

        assertThat(enter(other, pathIn(waitFor(MailKind.SIGN_IN_LINK)))).isEqualTo(page);
        assertThat(other.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoTapsAtOnceOneComesIn() throws Exception {
        String path = mailed("ASKED", COUNCIL);
        List<Callable<String>> taps = List.of(tap(path), tap(path));
        int in = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(taps.size())) {
            for (Future<String> tap : threads.invokeAll(taps)) if (tap.get().equals(page)) in++;
        }
        assertThat(in).isEqualTo(1);
        assertThat(count("select count(*) from sign_in_session")).isEqualTo(1);
    }

    @Test
    void itEndsWithTheDeadlineAndAfterFourteenDaysAtTheLatest() {
        String path = mailed("ASKED", COUNCIL);
        assertThat(count("select count(*) from sign_in_link where expires_at > utc_timestamp(6) + interval 13 day"
                        + " and expires_at < utc_timestamp(6) + interval 15 day"))
                .isEqualTo(2); // the deadline is far away
        jdbc.sql("update sign_in_link set expires_at = requested_at").update();
        assertDead(path);

        deadlineIn(47);
        system.run(reminders::remindAndEscalate);
        assertThat(
                        count(
                                "select count(*) from sign_in_link l join dong_round r where l.used_at is null"
                                        + " and l.expires_at > utc_timestamp(6) and l.expires_at < utc_timestamp(6) + interval 48 hour"))
                .isEqualTo(2);
    }

    @Test
    void aReminderMakesTheFormerOneVoidAndAnotherDongsStaysGood() {
        String former = mailed("ASKED", COUNCIL);
        String doksan = mailed("ASKED", "doksan@example.test");
        SignedIn.as(Role.DISTRICT_OFFICER);
        fixture.bean(DongAnswers.class)
                .answer(round, DOKSAN_1, 0, AnswerDraft.wishing(fixture.window(round, "2030-05-28T14:00")));
        deadlineIn(47);
        system.run(reminders::remindAndEscalate);

        assertDead(former);
        assertThat(enter(phone, mailed("REMINDED", COUNCIL))).isEqualTo(page);
        assertThat(enter(browser(), doksan)).isEqualTo(page.replace(GASAN.value(), DOKSAN_1.value()));
    }

    @Test
    void aDisabledAccountsLinkIsDeadAndNoNewOneIsSent() {
        String path = mailed("ASKED", COUNCIL);
        SignedIn.as(Role.ADMIN);
        accounts.disable(account("council"));
        assertDead(path);
    }

    @Test
    void whoeverLosesTheDongLosesTheLinkAlsoWithAnotherDongAtHand() {
        String path = mailed("ASKED", COUNCIL);
        SignedIn.as(Role.ADMIN);
        accounts.grant(new GrantRole(account("council"), Role.COUNCIL_OFFICER, DOKSAN_1, null, LONG_AGO, null));
        jdbc.sql("update permission_grant set revoked_at = now(6) where dong_code = :dong")
                .param("dong", GASAN.value())
                .update();
        assertDead(path);
    }

    @Test
    void whoeverReachesFurtherThanTheDongGetsThePagesAddressAlone() {
        SignedIn.as(Role.ADMIN);
        accounts.grant(new GrantRole(account("doksan"), Role.DISTRICT_OFFICER, null, null, LONG_AGO, null));
        String path = mailed("ASKED", "doksan@example.test");
        assertDead(path); // made before
        jdbc.sql("insert into second_factor values (:id, 'x', now(6), now(6), 0)")
                .param("id", account("council").value())
                .update();
        assertDead(mailed("ASKED", COUNCIL));
        deadlineIn(47);
        system.run(reminders::remindAndEscalate);
        for (OutboxRow reminder : rows("REMINDED"))
            assertThat(text(reminder)).contains("/rounds/", "로그인하면").doesNotContain("/sign-in/link/");
    }

    @Test
    void noTableHoldsTheSecretAndARepeatedAttemptIsTheSameMail() {
        OutboxRow mail = rows("ASKED").getFirst();
        String token = pathIn(mail).replaceFirst(".*/", "");
        assertThat(text(mail)).isEqualTo(text(mail)).contains("님만 쓰는 단추");
        for (String table : List.of("sign_in_link", "outbox", "access_log"))
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .doesNotContain(token)
                    .doesNotContain(token.substring(22));
    }

    private void assertDead(String path) {
        assertThat(browser().get(path).statusCode()).isEqualTo(410);
        assertThat(enter(browser(), path)).startsWith(path);
        assertThat(count("select count(*) from sign_in_session")).isZero();
    }

    private Callable<String> tap(String path) {
        Browsing one = browser();
        one.get(path);
        return () -> enter(one, path);
    }

    private Browsing browser() {
        return new Browsing("http://localhost:" + port);
    }

    private AccountId account(String name) {
        return new AccountId(jdbc.sql("select id from account where username = :name")
                .param("name", name)
                .query(UUID.class)
                .single());
    }

    private void deadlineIn(int hours) {
        jdbc.sql("update dong_round set answer_deadline = :deadline")
                .param("deadline", LocalDateTime.now(TimeSlot.SEOUL).plusHours(hours))
                .update();
    }

    private String mailed(String kind, String reader) {
        return pathIn(rows(kind).stream()
                .filter(row -> row.recipient().value().equals(reader))
                .findFirst()
                .orElseThrow());
    }

    private String pathIn(OutboxRow row) {
        return text(row).replaceAll("(?s).*http://localhost:\\d+(/sign-in/link/\\S+).*", "$1");
    }

    private String text(OutboxRow row) {
        MailRenderer writer = renderers.stream()
                .filter(one -> one.writes(row.kind()))
                .findFirst()
                .orElseThrow();
        return system.call(() -> writer.render(row)).orElseThrow().text();
    }

    private List<OutboxRow> rows(String kind) {
        return queued(MailKind.ROUND).stream()
                .filter(row -> String.valueOf(row.note()).startsWith(kind))
                .toList();
    }

    private OutboxRow waitFor(MailKind kind) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<OutboxRow> found = queued(kind);
        while (found.isEmpty() && System.nanoTime() < until) found = queued(kind);
        return found.getFirst();
    }

    private List<OutboxRow> queued(MailKind kind) {
        return SignedIn.call(Role.DISTRICT_OFFICER, () -> outbox.list(Set.of(OutboxState.values()), 0, 100)).stream()
                .filter(row -> row.kind() == kind)
                .toList();
    }

    private int outcome(String way) {
        return jdbc.sql("select count(*) from access_log where task = 'SIGN_IN' and detail = :way")
                .param("way", way)
                .query(Integer.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static String enter(Browsing browser, String path) {
        String csrf = Browsing.hiddenCsrf(browser.get("/sign-in/link").body());
        return location(browser.post("/sign-in/enter", Map.of("token", path.replaceFirst(".*/", ""), "_csrf", csrf)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }
}
