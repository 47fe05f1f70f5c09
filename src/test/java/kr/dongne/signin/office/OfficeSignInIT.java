package kr.dongne.signin.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.shared.EmailAddress;
import kr.dongne.signin.AccountSecurity;
import kr.dongne.signin.secondfactor.SecondFactors;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.EveryColumn;
import kr.dongne.testing.FreePort;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in by way of an office's sign-in service, which runs as a process of its own. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "dongne.oidc.name=금천구 통합 로그인으로 들어가기")
class OfficeSignInIT {

    private static final int PORT = FreePort.any();
    private static final String CONSOLE = "http://127.0.0.1:" + PORT;
    private static final OfficeServer OFFICE = OfficeServer.start(CONSOLE);

    @DynamicPropertySource
    static void theOffice(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("dongne.base-url", () -> CONSOLE);
        properties.add("dongne.oidc.issuer", OFFICE::issuer);
        properties.add("dongne.oidc.client-id", () -> OfficeServer.CLIENT);
        properties.add("dongne.oidc.client-secret", () -> OfficeServer.SECRET);
    }

    @Autowired
    Accounts accounts;

    @Autowired
    AccountSecurity security;

    @Autowired
    OfficeIdentities identities;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    JdbcClient jdbc;

    private Chromium chromium;

    @BeforeEach
    void aBrowser() {
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        SignedIn.out();
        chromium.close();
    }

    @AfterAll
    static void stop() {
        OFFICE.close();
    }

    @Test
    void aVerifiedAddressBindsOnceAndThenOnlyTheNameAtTheOfficeCounts() {
        AccountId officer = officer("officer");
        Page first = newcomer();
        first.navigate("/login");
        Screens.check(first, "login-office");
        comeAs(first, "sure");
        assertIn(first);
        first.navigate("/security");
        assertThat(first.getByText("사무실 계정").first()).isVisible();
        Assertions.assertThat(identities.boundAt(officer)).isPresent();
        Assertions.assertThat(tasks(officer)).contains("OFFICE_IDENTITY_CHANGED", "SIGN_IN");

        rename(officer, "another@people.test");
        Page second = newcomer();
        comeAs(second, "sure");
        assertIn(second);

        SignedIn.run(Role.ADMIN, () -> security.releaseFromOffice(officer));
        second.navigate("/security");
        assertThat(second).hasURL(Pattern.compile(".*/login.*"));
        Page third = newcomer();
        comeAs(third, "sure");
        assertRefused(third, "이어진 계정이 여기에 없습니다");
        Screens.check(third, "login-office-unknown");
    }

    @Test
    void nobodyComesInWithAnAddressThatTheOfficeHasNotVerifiedOrThatNoAccountHas() {
        AccountId officer = officer("officer");
        Page unsure = newcomer();
        comeAs(unsure, "unsure");
        assertRefused(unsure, "이어진 계정이 여기에 없습니다");
        Page stranger = newcomer();
        comeAs(stranger, "stranger");
        assertRefused(stranger, "이어진 계정이 여기에 없습니다");
        Assertions.assertThat(identities.boundAt(officer)).isEmpty();
    }

    @Test
    void anAddressOfTwoAccountsBindsNeither() {
        AccountId one = officer("officer");
        AccountId two = officer("careful");
        rename(two, "officer@people.test");
        Page page = newcomer();
        comeAs(page, "sure");
        assertRefused(page, "이어진 계정이 여기에 없습니다");
        Assertions.assertThat(identities.boundAt(one)).isEmpty();
        Assertions.assertThat(identities.boundAt(two)).isEmpty();
    }

    @Test
    void aDisabledAccountStaysOutThoughTheOfficeVouches() {
        AccountId officer = officer("officer");
        Page before = newcomer();
        comeAs(before, "sure");
        assertIn(before);
        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", officer.value())
                .update();
        Page after = newcomer();
        comeAs(after, "sure");
        assertRefused(after, "이어진 계정이 여기에 없습니다");
    }

    @Test
    void whoHasAnAppIsAskedForItsCodeUnlessTheOfficeHasSeenSeveralFactors() {
        registerAnApp(officer("officer"));
        registerAnApp(officer("careful"));
        Page once = newcomer();
        comeAs(once, "sure");
        assertThat(once).hasURL(Pattern.compile(".*/sign-in/code"));
        Page several = newcomer();
        comeAs(several, "careful");
        assertIn(several);
    }

    @Test
    void whoSignsOutIsSignedOutAtTheOfficeTooAndNoTableHoldsItsToken() {
        officer("officer");
        Page page = newcomer();
        List<String> goodbyes = goodbyesOf(page);
        comeAs(page, "sure");
        assertIn(page);

        signOut(page);

        page.waitForURL(CONSOLE + OfficeSignOut.AFTERWARDS);
        Assertions.assertThat(goodbyes).hasSize(1);
        Map<String, String> said = UriComponentsBuilder.fromUriString(goodbyes.getFirst())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        Assertions.assertThat(said).containsEntry("post_logout_redirect_uri", CONSOLE + OfficeSignOut.AFTERWARDS);
        Assertions.assertThat(new EveryColumn(jdbc).placesOf(List.of(said.get("id_token_hint"))))
                .isEmpty();
        page.locator(".login-office").click();
        assertThat(page.locator("input[name=password]")).isVisible();
        Assertions.assertThat(page.url()).as("the office asks again").startsWith(OFFICE.issuer());
    }

    @Test
    void whoTypedACodeBetweenIsSignedOutAtTheOfficeTooAndSomebodyElseInTheSameBrowserIsNot() {
        AccountId officer = officer("officer");
        officer("another");
        registerAnApp(officer);
        String code = secondFactors.newRecoveryCodes(officer).getFirst();
        Page page = newcomer();
        List<String> goodbyes = goodbyesOf(page);
        comeAs(page, "sure");
        page.locator("input[name=value]").fill(code);
        page.keyboard().press("Enter");
        assertIn(page);
        signOut(page);
        page.waitForURL(CONSOLE + OfficeSignOut.AFTERWARDS);
        Assertions.assertThat(goodbyes).hasSize(1);

        comeAs(page, "sure"); // and gives up at the code
        BrowserSignIn.signIn(page, "another");
        signOut(page);
        assertThat(page.locator(".login-office")).isVisible();
        Assertions.assertThat(goodbyes).hasSize(1);
    }

    @Test
    void whoCameByPasswordSignsOutHereAlone() {
        officer("officer");
        Page page = newcomer();
        List<String> goodbyes = goodbyesOf(page);
        BrowserSignIn.signIn(page, "officer");
        assertIn(page);

        signOut(page);

        assertThat(page.locator(".login-office")).isVisible();
        Assertions.assertThat(goodbyes).isEmpty();
    }

    @Test
    void theWayBackIsUsedOnceAndOnlyByTheBrowserThatBeganIt() {
        officer("officer");
        Page page = newcomer();
        List<String> back = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().startsWith(CONSOLE + OfficeFilters.BACK)) back.add(request.url());
        });
        comeAs(page, "sure");
        assertIn(page);
        Assertions.assertThat(back).hasSize(1);
        Page other = newcomer();
        other.navigate(back.getFirst());
        assertRefused(other, "사무실 로그인을 마치지 못했습니다");
        Page forged = newcomer();
        forged.navigate(OfficeFilters.START);
        forged.navigate(CONSOLE + OfficeFilters.BACK + "?code=abc&state=forged");
        assertRefused(forged, "사무실 로그인을 마치지 못했습니다");
    }

    @Test
    void theAddressOfTheWayBackIsTheConfiguredOneWhateverARequestClaims() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String to = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.9:" + PORT + OfficeFilters.START))
                                    .build(),
                            BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            Assertions.assertThat(to)
                    .startsWith(OFFICE.issuer() + "/")
                    .contains("redirect_uri=" + CONSOLE + OfficeFilters.BACK)
                    .contains("code_challenge_method=S256")
                    .contains("nonce=");
        }
    }

    private AccountId officer(String name) {
        return BrowserSignIn.account(
                accounts, name, new EmailAddress(name + "@people.test"), Role.DISTRICT_OFFICER, null);
    }

    private void rename(AccountId account, String address) {
        jdbc.sql("update account set email = :email where id = :id")
                .param("email", address)
                .param("id", account.value())
                .update();
    }

    private void registerAnApp(AccountId account) {
        jdbc.sql("insert into second_factor (account_id, sealed_key, created_at, confirmed_at)"
                        + " values (:id, x'00', utc_timestamp(6), utc_timestamp(6))")
                .param("id", account.value())
                .update();
    }

    private Page newcomer() {
        return chromium.newPerson(CONSOLE);
    }

    private static void comeAs(Page page, String name) {
        page.navigate("/login");
        page.locator(".login-office").click();
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(OfficeServer.PASSWORD);
        page.getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL(url -> url.startsWith(CONSOLE));
    }

    private static void signOut(Page page) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("사용자 메뉴: 시험 계정"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("로그아웃"))
                .click();
    }

    /** What is asked of the office's service when somebody leaves. */
    private static List<String> goodbyesOf(Page page) {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().startsWith(OFFICE.issuer() + "/connect/logout")) asked.add(request.url());
        });
        return asked;
    }

    private static void assertIn(Page page) {
        assertThat(page.locator("vaadin-app-layout")).isVisible();
    }

    private static void assertRefused(Page page, String words) {
        assertThat(page.locator(".login-ended")).containsText(words);
    }

    private List<String> tasks(AccountId account) {
        return jdbc.sql("select task from access_log where account_id = :id")
                .param("id", account.value())
                .query(String.class)
                .list();
    }
}
