package kr.dongne.signin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
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

/** Password and authenticator app, over real HTTP. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class SecondFactorTest {

    private static final String PASSWORD = "for-tests-only-1";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DistrictSettings settings;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    JdbcClient jdbc;

    private AccountId officer;
    private Browsing browser;

    @BeforeEach
    void anOfficer() {
        SignedIn.as(Role.ADMIN);
        officer = accounts.create(
                new CreateAccount(new Username("officer"), "구청 담당", null, new Password(PASSWORD), false));
        accounts.grant(new GrantRole(officer, Role.DISTRICT_OFFICER, null, null, LocalDate.of(2020, 1, 1), null));
        browser = new Browsing("http://localhost:" + port);
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void thePasswordAloneDoesNotOpenTheConsole() {
        byte[] key = enrolled();
        assertThat(browser.signIn("officer", PASSWORD)).isEqualTo("/sign-in/code");
        assertThat(location(browser.get("/"))).endsWith("/login");
        String before = browser.session();
        assertThat(type(browser, "code", nextCode(key))).isEqualTo("/");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.session()).isNotEqualTo(before);
    }

    @Test
    void aCodeIsGoodOnce() {
        byte[] key = enrolled();
        String code = nextCode(key);
        browser.signIn("officer", PASSWORD);
        assertThat(type(browser, "code", code)).isEqualTo("/");
        Browsing thief = new Browsing("http://localhost:" + port);
        thief.signIn("officer", PASSWORD);
        assertThat(type(thief, "code", code)).isEqualTo("/sign-in/code?error");
        assertThat(location(thief.get("/"))).endsWith("/login");
    }

    @Test
    void twoWhoTypeTheSameCodeAtOnceDoNotBothComeIn() throws Exception {
        for (int round = 0; round < 20; round++) {
            secondFactors.remove(officer);
            byte[] key = enrolled();
            String code = nextCode(key);
            assertThat(race(() -> secondFactors.accept(officer, code))).isEqualTo(1);
            String recovery = secondFactors.newRecoveryCodes(officer).getFirst();
            assertThat(race(() -> secondFactors.accept(officer, recovery))).isEqualTo(1);
        }
    }

    @Test
    void guessingStopsAfterFiveCodesAlsoForTheRightOne() {
        byte[] key = enrolled();
        browser.signIn("officer", PASSWORD);
        for (int i = 0; i < 5; i++)
            assertThat(type(browser, "code", "00000" + i)).isEqualTo("/sign-in/code?error");
        assertThat(type(browser, "code", nextCode(key))).isEqualTo("/sign-in/code?error&locked");
        Browsing again = new Browsing("http://localhost:" + port);
        assertThat(again.signIn("officer", PASSWORD)).isEqualTo("/sign-in/code");
        assertThat(type(again, "code", nextCode(key))).isEqualTo("/sign-in/code?error&locked");
    }

    @Test
    void aRecoveryCodeStandsInForThePhoneOnce() {
        enrolled();
        String recovery = secondFactors.newRecoveryCodes(officer).getFirst();
        browser.signIn("officer", PASSWORD);
        assertThat(type(browser, "code", recovery.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo("/");
        assertThat(secondFactors.recoveryCodesLeft(officer)).isEqualTo(7);
        assertThat(secondFactors.accept(officer, recovery)).isFalse();
    }

    @Test
    void withoutAPasswordThereIsNothingToTypeACodeFor() {
        byte[] key = enrolled();
        assertThat(location(browser.get("/sign-in/code"))).endsWith("/login");
        assertThat(location(browser.post("/sign-in/code", form(browser, nextCode(key)))))
                .endsWith("/sign-in/code?error");
        assertThat(location(browser.get("/"))).endsWith("/login");
    }

    @Test
    void whereTheDistrictDemandsItOfficersEnrolOnTheWayIn() {
        settings.change(Setting.SECOND_FACTOR_REQUIRED, "true");
        assertThat(browser.signIn("officer", PASSWORD)).isEqualTo("/sign-in/enrol");
        assertThat(location(browser.get("/"))).endsWith("/login");
        String page = browser.get("/sign-in/enrol").body();
        byte[] key = secondFactors.waiting(officer).orElseThrow();
        assertThat(page.replace(" ", "")).contains(Base32.of(key));
        assertThat(page).contains("<svg").doesNotContain("<script");
        assertThat(type(browser, "enrol", "000000")).isEqualTo("/sign-in/enrol?error");
        assertThat(secondFactors.has(officer)).isFalse();
        assertThat(type(browser, "enrol", code(key, 0))).isEqualTo("/");
        assertThat(secondFactors.has(officer)).isTrue();
        Browsing later = new Browsing("http://localhost:" + port);
        assertThat(later.signIn("officer", PASSWORD)).isEqualTo("/sign-in/code");
    }

    @Test
    void theEnrolmentPageItselfIsEnoughForABrowserThatHasSeenNoOther() {
        settings.change(Setting.SECOND_FACTOR_REQUIRED, "true");
        browser.signIn("officer", PASSWORD);
        String csrf = Browsing.hiddenCsrf(browser.get("/sign-in/enrol").body());
        byte[] key = secondFactors.waiting(officer).orElseThrow();
        assertThat(location(browser.post("/sign-in/enrol", Map.of("value", code(key, 0), "_csrf", csrf))))
                .isEqualTo("/");
    }

    @Test
    void aConfirmedKeyIsNotReplacedByWhoeverKnowsThePasswordOnly() {
        byte[] key = enrolled();
        secondFactors.begin(officer);
        assertThat(secondFactors.waiting(officer)).isEmpty();
        assertThat(secondFactors.accept(officer, nextCode(key))).isTrue();
    }

    @Test
    void theKeyIsKeptEncryptedAndBoundToItsAccount() {
        byte[] key = enrolled();
        byte[] kept = jdbc.sql("select sealed_key from second_factor")
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key, java.nio.charset.StandardCharsets.ISO_8859_1));
        AccountId other =
                accounts.create(new CreateAccount(new Username("other"), "다른 이", null, new Password(PASSWORD), false));
        secondFactors.begin(other);
        jdbc.sql("update second_factor set sealed_key = :key where account_id = :other")
                .param("key", kept)
                .param("other", other.value())
                .update();
        assertThatThrownBy(() -> secondFactors.waiting(other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherSitesPageCannotTypeACode() {
        byte[] key = enrolled();
        browser.signIn("officer", PASSWORD);
        assertThat(browser.post("/sign-in/code", form(browser, nextCode(key)), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/sign-in/code", Map.of("value", nextCode(key))).statusCode())
                .isEqualTo(403);
    }

    private byte[] enrolled() {
        byte[] key = secondFactors.begin(officer);
        assertThat(secondFactors.confirm(officer, code(key, -1))).isTrue();
        return key;
    }

    private static String nextCode(byte[] key) {
        return code(key, 0);
    }

    private static String code(byte[] key, int steps) {
        Instant now = Clock.systemUTC().instant();
        return Totp.code(key, now.plusSeconds(30L * steps), Totp.DIGITS);
    }

    private static String type(Browsing browser, String step, String value) {
        return location(browser.post("/sign-in/" + step, form(browser, value)));
    }

    private static Map<String, String> form(Browsing browser, String value) {
        return Map.of(
                "value",
                value,
                "_csrf",
                Browsing.hiddenCsrf(browser.get("/sign-in/link").body()));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }

    private static long race(Callable<Boolean> attempt) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            long won = 0;
            for (Future<Boolean> one : threads.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt)))
                if (one.get()) won++;
            return won;
        }
    }
}
