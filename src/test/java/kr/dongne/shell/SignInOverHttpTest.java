package kr.dongne.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.ApiTokens;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.CreateToken;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.settings.DistrictSettings;
import kr.dongne.settings.Setting;
import kr.dongne.testing.Browsing;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class SignInOverHttpTest {

    private static final String PASSWORD = "for-tests-only-1";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    DistrictSettings settings;

    @Autowired
    JdbcClient jdbc;

    private AccountId officer;
    private UUID grant;
    private Browsing browser;

    @BeforeEach
    void anOfficer() {
        SignedIn.as(Role.ADMIN);
        officer = accounts.create(
                new CreateAccount(new Username("officer"), "구청 담당", null, new Password(PASSWORD), false));
        grant = accounts.grant(
                new GrantRole(officer, Role.DISTRICT_OFFICER, null, null, LocalDate.of(2020, 1, 1), null));
        browser = new Browsing("http://localhost:" + port);
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void theRightPasswordOpensTheConsole() {
        assertThat(browser.signIn("officer", PASSWORD)).isIn("/", "");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(logged("SIGN_IN", "OK")).isEqualTo(1);
    }

    @Test
    void aWrongPasswordDoesNot() {
        assertThat(browser.signIn("officer", "wrong")).isEqualTo("/login?error");
        assertThat(browser.get("/").headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(logged("SIGN_IN_FAILED", "REFUSED")).isEqualTo(1);
    }

    @Test
    void signingInChangesTheSessionsIdentity() {
        browser.get("/login");
        String before = browser.session();
        browser.signIn("officer", PASSWORD);
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aDisabledAccountIsOutWithTheNextRequest() {
        browser.signIn("officer", PASSWORD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        accounts.disable(officer);
        assertThat(browser.get("/").headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @Test
    void aTokenOpensTheApiUntilItsAccountLosesTheRole() {
        String token = SignedIn.call(Role.ADMIN, () -> {
            SignedIn.asSystem();
            return tokens.createFor(officer, new CreateToken("test", null));
        });
        HttpResponse<String> known = browser.get("/api/none", "Authorization", "Bearer " + token);
        assertThat(known.statusCode()).isEqualTo(404);
        accounts.revoke(grant);
        accounts.disable(officer);
        assertThat(browser.get("/api/none", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void withoutATokenTheApiAnswersWithAProblem() {
        HttpResponse<String> refused = browser.get("/api/v1/events");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"status\":401").contains("토큰");
        assertThat(browser.get("/api/v1/events", "Authorization", "Bearer dongne_x")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionNeverOpensTheApi() {
        browser.signIn("officer", PASSWORD);
        assertThat(browser.get("/api/v1/events").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSitesPageCannotSignIn() {
        Map<String, String> typed = Map.of("username", "officer", "password", PASSWORD);
        assertThat(browser.post("/login", typed, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(logged("SIGN_IN", "OK")).isZero();
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordIsNotLookedAt() {
        for (int i = 0; i < 5; i++)
            assertThat(browser.signIn("officer", "wrong" + i)).isEqualTo("/login?error");
        assertThat(browser.signIn("officer", PASSWORD)).isEqualTo("/login?error&locked");
        assertThat(browser.get("/login?error&locked").statusCode()).isEqualTo(200);
        assertThat(logged("LOCKED_OUT", "REFUSED")).isEqualTo(1);
    }

    @Test
    void neitherHeartbeatsNorPushKeepAnIdleSession() throws InterruptedException {
        idleLimit("PT2S");
        browser.signIn("officer", PASSWORD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            Thread.sleep(500);
            browser.post("/?v-r=heartbeat&v-uiId=0", Map.of());
            browser.post("/?v-r=uidl&v-uiId=0", Map.of());
            browser.get("/VAADIN/push?v-r=push&v-uiId=0");
        }
        assertThat(browser.get("/").headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(detailOfSignOut()).isEqualTo("idle");
    }

    @Test
    void pagesThatTheUserOpensDoKeepIt() throws InterruptedException {
        idleLimit("PT2S");
        browser.signIn("officer", PASSWORD);
        for (int i = 0; i < 5; i++) {
            Thread.sleep(700);
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
        }
    }

    private void idleLimit(String duration) {
        settings.change(Setting.SESSION_IDLE, duration);
    }

    private String detailOfSignOut() {
        return jdbc.sql("select detail from access_log where task = 'SIGN_OUT'")
                .query(String.class)
                .single();
    }

    private int logged(String task, String outcome) {
        return jdbc.sql("select count(*) from access_log where task = ? and outcome = ? and source_address is not null")
                .params(task, outcome)
                .query(Integer.class)
                .single();
    }
}
