package kr.dongne.signin.passkey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.shared.EmailAddress;
import kr.dongne.signin.AccountSecurity;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys in a real browser with an authenticator of its own making. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class PasskeyScreensIT {

    /** Makes the page ask its device for less than the console asked for. */
    private static final String ASKS_FOR_NO_VERIFICATION = """
            const parse = PublicKeyCredential.parseRequestOptionsFromJSON.bind(PublicKeyCredential);
            PublicKeyCredential.parseRequestOptionsFromJSON = json => ({...parse(json), userVerification: 'discouraged'});
            """;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountSecurity security;

    @Autowired
    StoredPasskeys passkeys;

    @Autowired
    JdbcClient jdbc;

    private Chromium chromium;
    private AccountId officer;

    @BeforeEach
    void aBrowser() {
        chromium = new Chromium();
        officer = BrowserSignIn.account(
                accounts, "officer", new EmailAddress("officer@people.test"), Role.DISTRICT_OFFICER, null);
    }

    @AfterEach
    void close() {
        SignedIn.out();
        chromium.close();
    }

    @Test
    void aDeviceIsRegisteredLetsItsOwnerInAndIsRemoved() {
        Page page = chromium.newPerson(address());
        Device.on(page);
        register(page);
        Screens.check(page, "security-passkey");
        Assertions.assertThat(passkeys.of(officer)).hasSize(1);

        leave(page);
        Screens.check(page, "login-passkey");
        come(page);
        assertIn(page);
        page.navigate("/security");
        assertThat(page.locator(".session-line").getByText("패스키").first()).isVisible();
        Assertions.assertThat(passkeys.of(officer).getFirst().lastUsedAt()).isNotNull();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("삭제: 내 전화"))
                .click();
        page.getByRole(AriaRole.ALERTDIALOG).getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.getByText("등록한 패스키가 없습니다")).isVisible();
        leave(page);
        come(page);
        assertRefused(page);
        Screens.check(page, "login-passkey-refused");
    }

    @Test
    void whatWasSignedOnceLetsNobodyInAgain() {
        Page page = chromium.newPerson(address());
        Device.on(page);
        register(page);
        leave(page);
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith(PasskeySignIn.USE)) sent.add(request.postData());
        });
        come(page);
        assertIn(page);
        Assertions.assertThat(sent).hasSize(1);
        Assertions.assertThat(replayed(page, sent.getFirst())).contains("passkey");
        Page thief = chromium.newPerson(address());
        thief.navigate("/login");
        thief.locator(".login-passkey").waitFor();
        Assertions.assertThat(replayed(thief, sent.getFirst())).contains("passkey");
    }

    @Test
    void aDeviceThatHasNotVerifiedItsUserIsNotEnough() {
        Page page = chromium.newPerson(address());
        Device device = Device.on(page);
        register(page);
        leave(page);
        device.verifiesItsUser(false);
        page.addInitScript(ASKS_FOR_NO_VERIFICATION);
        come(page);
        assertRefused(page);
    }

    @Test
    void aDisabledAccountAndALostPhoneStayOut() {
        Page page = chromium.newPerson(address());
        Device.on(page);
        register(page);
        leave(page);
        enable(false);
        come(page);
        assertRefused(page);
        enable(true);
        SignedIn.run(Role.ADMIN, () -> security.resetSecondFactor(officer));
        come(page);
        assertRefused(page);
    }

    @Test
    void aDeviceNeedsANameAndItsUserMayLeave() {
        Page page = chromium.newPerson(address());
        BrowserSignIn.signIn(page, "officer");
        page.navigate("/security");
        press(page, "패스키 등록");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.locator("[slot=error-message]").first()).hasText("이름을 한 글자에서 60글자 사이로 적어 주세요.");
        Screens.check(page, "security-passkey-name");
        page.evaluate(
                "() => { navigator.credentials.create = () => Promise.reject(new DOMException('left', 'NotAllowedError')); }");
        dialog.getByLabel("이 기기의 이름").fill("내 전화");
        dialog.getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.locator("vaadin-notification-card")).containsText("등록을 마치지 못했습니다");
        Assertions.assertThat(passkeys.of(officer)).isEmpty();
    }

    private void register(Page page) {
        BrowserSignIn.signIn(page, "officer");
        page.navigate("/security");
        press(page, "패스키 등록");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("이 기기의 이름").fill("내 전화");
        dialog.getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.locator(".session-device").getByText("내 전화")).isVisible();
    }

    private static void leave(Page page) {
        page.context().clearCookies();
        page.navigate("/login");
    }

    private static void come(Page page) {
        page.navigate("/login");
        page.locator(".login-passkey").click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static String replayed(Page page, String body) {
        return String.valueOf(page.evaluate(
                "([to, body]) => fetch(to, {method: 'POST', body, headers: {'Content-Type': 'application/x-www-form-urlencoded'}})"
                        + ".then(answer => answer.url)",
                List.of(PasskeySignIn.USE, body)));
    }

    private static void assertIn(Page page) {
        assertThat(page.locator("vaadin-app-layout")).isVisible();
    }

    private static void assertRefused(Page page) {
        assertThat(page.locator(".login-ended")).containsText("패스키로 로그인하지 못했습니다");
    }

    private void enable(boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where id = :id")
                .param("enabled", enabled)
                .param("id", officer.value())
                .update();
    }

    private String address() {
        return "http://localhost:" + port;
    }

    /** The browser's own make-believe authenticator (Chrome DevTools Protocol, domain WebAuthn). */
    private record Device(CDPSession tools, String id) {

        static Device on(Page page) {
            CDPSession tools = page.context().newCDPSession(page);
            tools.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject made = new JsonObject();
            made.add("options", options);
            return new Device(
                    tools,
                    tools.send("WebAuthn.addVirtualAuthenticator", made)
                            .get("authenticatorId")
                            .getAsString());
        }

        void verifiesItsUser(boolean verifies) {
            JsonObject change = new JsonObject();
            change.addProperty("authenticatorId", id);
            change.addProperty("isUserVerified", verifies);
            tools.send("WebAuthn.setUserVerified", change);
        }
    }
}
