package kr.dongne.signin.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.GrantRole;
import kr.dongne.account.InviteAccount;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.MailRenderer;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.OutboxState;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.testing.Browsing;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One-time links, over real HTTP. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class SignInLinkTest {

    private static final String PASSWORD = "for-tests-only-1";
    private static final String MAILBOX = "chair@gasan.test";
    private static final DongCode GASAN = new DongCode("1154551000");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInLinks links;

    @Autowired
    Outbox outbox;

    @Autowired
    List<MailRenderer> renderers;

    @Autowired
    JdbcClient jdbc;

    private AccountId chair;
    private UUID grant;
    private Browsing browser;

    @BeforeEach
    void aChair() {
        SignedIn.as(Role.ADMIN);
        chair = account("chair", MAILBOX);
        grant = accounts.grant(new GrantRole(chair, Role.COUNCIL_OFFICER, GASAN, null, LONG_AGO, null));
        browser = new Browsing("http://localhost:" + port);
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void aCouncilOfficerComesInByMailAfterAScannerHasFetchedTheLinkTwice() {
        ask(MAILBOX);
        String path = mailedPath(1);
        Browsing scanner = new Browsing("http://localhost:" + port);
        for (int i = 0; i < 2; i++) assertThat(scanner.get(path).statusCode()).isEqualTo(200);
        assertThat(browser.get(path).body()).contains("시험 계정님으로").doesNotContain("<script");
        String before = browser.session();
        assertThat(enter(browser, path)).isEqualTo("/");
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(count("select count(*) from access_log where task = 'SIGN_IN' and detail = 'LINK'"))
                .isEqualTo(1);
    }

    @Test
    void aLinkIsGoodOnceAndClosesTheOthers() {
        String path = path(links.make(chair, LinkPurpose.SIGN_IN));
        String other = path(links.make(chair, LinkPurpose.SIGN_IN));
        assertThat(enter(browser, path)).isEqualTo("/");
        Browsing thief = new Browsing("http://localhost:" + port);
        assertThat(enter(thief, path)).isEqualTo("/sign-in/link?error");
        assertThat(enter(thief, other)).isEqualTo("/sign-in/link?error");
        assertThat(thief.get(path).statusCode()).isEqualTo(410);
        assertThat(location(thief.get("/"))).endsWith("/login");
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneComesIn() throws Exception {
        for (int round = 0; round < 25; round++) {
            String token = links.token(links.make(chair, LinkPurpose.SIGN_IN).orElseThrow());
            Callable<Boolean> attempt = () -> links.use(token).isPresent();
            long won = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                for (Future<Boolean> one :
                        threads.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt)))
                    if (one.get()) won++;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void anOldLinkIsRefused() {
        UUID id = links.make(chair, LinkPurpose.SIGN_IN).orElseThrow();
        jdbc.sql("update sign_in_link set expires_at = requested_at").update();
        assertThat(enter(browser, path(Optional.of(id)))).isEqualTo("/sign-in/link?error");
    }

    @Test
    void aChangedTokenIsNoToken() {
        String token = links.token(links.make(chair, LinkPurpose.SIGN_IN).orElseThrow());
        for (int i = 0; i < token.length(); i += 5) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(links.read(token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(links.read("")).isEmpty();
        assertThat(links.read("x".repeat(5000))).isEmpty();
        assertThat(links.read(token)).isPresent();
    }

    @Test
    void aDisabledAccountsLinkIsDead() {
        String path = path(links.make(chair, LinkPurpose.SIGN_IN));
        accounts.disable(chair);
        assertThat(browser.get(path).statusCode()).isEqualTo(410);
        assertThat(enter(browser, path)).isEqualTo("/sign-in/link?error");
    }

    @Test
    void aLinkMailedBeforeSomebodyBecameAnOfficerNoLongerOpens() {
        String path = path(links.make(chair, LinkPurpose.SIGN_IN));
        accounts.grant(new GrantRole(chair, Role.DISTRICT_OFFICER, null, null, LONG_AGO, null));
        assertThat(enter(browser, path)).isEqualTo("/sign-in/link?error");
    }

    @Test
    void officersAdministratorsAndPeopleWithoutARoleGetNoLink() {
        AccountId admin = account("boss", "boss@gu.test");
        accounts.grant(new GrantRole(admin, Role.ADMIN, null, null, LONG_AGO, null));
        ask("boss@gu.test");
        accounts.revoke(grant);
        ask(MAILBOX);
        AccountId last = account("last", "last@gasan.test");
        accounts.grant(new GrantRole(last, Role.DONG_OFFICIAL, GASAN, null, LONG_AGO, null));
        ask("last"); // requests are taken in order: when this one is queued, the others were looked at
        assertThat(mailed(1)).extracting(row -> row.recipient().value()).containsExactly("last@gasan.test");
    }

    @Test
    void anUnknownAddressGetsTheSameAnswer() {
        HttpResponse<String> known = ask(MAILBOX);
        HttpResponse<String> unknown = ask("nobody@gasan.test");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(location(unknown)).isEqualTo(location(known)).isEqualTo("/sign-in/sent");
        assertThat(unknown.body()).isEqualTo(known.body());
        ask("chair");
        assertThat(mailed(2)).extracting(row -> row.recipient().value()).containsOnly(MAILBOX);
    }

    @Test
    void twoAtOneMailboxEachGetTheirOwnLink() {
        AccountId second = account("second", MAILBOX);
        accounts.grant(new GrantRole(second, Role.COUNCIL_OFFICER, GASAN, null, LONG_AGO, null));
        ask(MAILBOX);
        assertThat(mailed(2)).hasSize(2);
        assertThat(count("select count(distinct account_id) from sign_in_link")).isEqualTo(2);
    }

    @Test
    void nobodysMailboxIsFlooded() {
        for (int i = 0; i < 10; i++) ask(MAILBOX);
        AccountId last = account("last", "last@gasan.test");
        accounts.grant(new GrantRole(last, Role.DONG_OFFICIAL, GASAN, null, LONG_AGO, null));
        ask("last");
        assertThat(mailed(4))
                .filteredOn(row -> row.recipient().value().equals(MAILBOX))
                .hasSize(3);
    }

    @Test
    void theMailNamesTheConfiguredHostWhateverTheRequestNamed() {
        String csrf = Browsing.hiddenCsrf(
                browser.get("/sign-in/link", "X-Forwarded-Host", "evil.test").body());
        browser.post("/sign-in/link", Map.of("name", MAILBOX, "_csrf", csrf), "X-Forwarded-Host", "evil.test");
        RenderedMail mail = rendered(mailed(1).getFirst());
        assertThat(mail.text())
                .contains("http://localhost:" + port + "/sign-in/link/")
                .doesNotContain("evil");
        assertThat(mail.html()).doesNotContain("evil");
    }

    @Test
    void neitherTheTokenNorItsSecretIsKept() {
        ask(MAILBOX);
        OutboxRow row = mailed(1).getFirst();
        String token = mailedPath(1).replaceFirst(".*/", "");
        assertThat(rendered(row)).isEqualTo(rendered(row)); // a repeated attempt is the same mail
        for (String table : List.of("sign_in_link", "outbox", "access_log"))
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .doesNotContain(token)
                    .doesNotContain(token.substring(22));
    }

    @Test
    void signingInLeadsToOurOwnFirstPageOnly() {
        String path = path(links.make(chair, LinkPurpose.SIGN_IN));
        String csrf = Browsing.hiddenCsrf(browser.get(path + "?continue=https://evil.test&redirect=//evil.test")
                .body());
        Map<String, String> form =
                Map.of("token", path.replaceFirst(".*/", ""), "continue", "//evil.test", "_csrf", csrf);
        assertThat(location(browser.post("/sign-in/enter?continue=//evil.test", form)))
                .isEqualTo("/");
    }

    @Test
    void anotherSitesPageCannotUseALink() {
        String path = path(links.make(chair, LinkPurpose.SIGN_IN));
        String csrf = Browsing.hiddenCsrf(browser.get(path).body());
        Map<String, String> form = Map.of("token", path.replaceFirst(".*/", ""), "_csrf", csrf);
        assertThat(browser.post("/sign-in/enter", form, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/sign-in/enter", Map.of("token", path.replaceFirst(".*/", "")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(enter(browser, path)).isEqualTo("/");
    }

    @Test
    void anInvitedOfficerChoosesAPasswordOnTheWayIn() {
        AccountId invited = accounts.invite(new InviteAccount(
                new Username("newcomer"),
                "새 담당",
                new EmailAddress("new@gu.test"),
                new InviteAccount.FirstRole(Role.DISTRICT_OFFICER, null, null, LONG_AGO, null)));
        assertThat(browser.signIn("newcomer", "")).isEqualTo("/login?error");
        assertThat(enter(browser, mailedPath(1))).isEqualTo("/sign-in/password");
        assertThat(location(browser.get("/"))).endsWith("/login");
        assertThat(choose("short")).isEqualTo("/sign-in/password?why=too-short");
        assertThat(browser.get("/sign-in/password?why=too-short").body()).contains("10자 이상이어야");
        assertThat(choose("my-newcomer-1")).isEqualTo("/sign-in/password?why=holds-name");
        assertThat(choose("동네 일꾼 스물셋 넷")).isEqualTo("/");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(new Browsing("http://localhost:" + port).signIn("newcomer", "동네 일꾼 스물셋 넷"))
                .isEqualTo("/");
        accounts.inviteAgain(invited);
        assertThat(location(browser.get("/"))).endsWith("/login");
        assertThat(browser.signIn("newcomer", "동네 일꾼 스물셋 넷")).isEqualTo("/login?error");
    }

    @Test
    void anInvitedCouncilOfficerIsInWithOneTap() {
        accounts.invite(new InviteAccount(
                new Username("newcomer"),
                "새 위원",
                new EmailAddress("new@gasan.test"),
                new InviteAccount.FirstRole(Role.COUNCIL_OFFICER, GASAN, null, LONG_AGO, null)));
        assertThat(enter(browser, mailedPath(1))).isEqualTo("/");
    }

    private String choose(String password) {
        String csrf = Browsing.hiddenCsrf(browser.get("/sign-in/password").body());
        return location(browser.post("/sign-in/password", Map.of("value", password, "again", password, "_csrf", csrf)));
    }

    private AccountId account(String name, @Nullable String email) {
        return accounts.create(new CreateAccount(
                new Username(name), "시험 계정", EmailAddress.ofNullable(email), new Password(PASSWORD), false));
    }

    private HttpResponse<String> ask(String name) {
        String csrf = Browsing.hiddenCsrf(browser.get("/sign-in/link").body());
        return browser.post("/sign-in/link", Map.of("name", name, "_csrf", csrf));
    }

    private List<OutboxRow> mailed(int wanted) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<OutboxRow> found = List.of();
        while (System.nanoTime() < until && found.size() < wanted) {
            found =
                    SignedIn.call(Role.DISTRICT_OFFICER, () -> outbox.list(List.of(OutboxState.values()), 0, 100))
                            .stream()
                            .filter(row -> row.kind() == MailKind.SIGN_IN_LINK)
                            .toList();
        }
        return found;
    }

    private RenderedMail rendered(OutboxRow row) {
        return renderers.stream()
                .filter(one -> one.writes(row.kind()))
                .findFirst()
                .flatMap(one -> one.render(row))
                .orElseThrow();
    }

    private String mailedPath(int wanted) {
        String text = rendered(mailed(wanted).getFirst()).text();
        return text.replaceAll("(?s).*http://localhost:\\d+(/sign-in/link/\\S+).*", "$1");
    }

    private String path(Optional<UUID> link) {
        return "/sign-in/link/" + links.token(link.orElseThrow());
    }

    private static String enter(Browsing browser, String path) {
        String csrf = Browsing.hiddenCsrf(browser.get("/sign-in/link").body());
        return location(browser.post("/sign-in/enter", Map.of("token", path.replaceFirst(".*/", ""), "_csrf", csrf)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
