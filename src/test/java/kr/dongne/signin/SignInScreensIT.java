package kr.dongne.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.regex.Pattern;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.settings.DistrictSettings;
import kr.dongne.settings.Setting;
import kr.dongne.shared.EmailAddress;
import kr.dongne.signin.link.LinksInHand;
import kr.dongne.signin.secondfactor.AuthenticatorApp;
import kr.dongne.signin.secondfactor.SecondFactors;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every way in, in a real browser: the link by mail, the chosen password, the phone; and the screens about them. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class SignInScreensIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DistrictSettings settings;

    @Autowired
    ApplicationContext console;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    Clock clock;

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void aBrowser() {
        chromium = new Chromium();
        page = chromium.newPerson("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        SignedIn.out();
        chromium.close();
    }

    @Test
    void aCouncilOfficerComesInByMail() {
        AccountId chair = account("chair", Role.COUNCIL_OFFICER, "1154551000");
        page.navigate("/login");
        Screens.check(page, "login");
        page.navigate("/sign-in/link");
        Screens.check(page, "sign-in-ask");
        page.locator("#name").fill("chair@people.test");
        press("로그인 링크 받기");
        Screens.check(page, "sign-in-sent");
        String link = LinksInHand.toSignIn(console, chair);
        page.navigate(link);
        Screens.check(page, "sign-in-confirm");
        press("들어가기");
        assertThat(page.locator("main")).isVisible();
        page.navigate("/security");
        assertThat(page.getByText("접속 중인 기기")).isVisible();
        Screens.check(page, "security-by-link");
        Page another = chromium.newPerson("http://localhost:" + port);
        another.navigate(link);
        Screens.check(another, "sign-in-gone");
    }

    @Test
    void whoIsInvitedChoosesAPassword() {
        AccountId newcomer = account("newcomer", Role.DISTRICT_OFFICER, null);
        page.navigate(LinksInHand.ofInvitation(console, newcomer));
        press("들어가기");
        Screens.check(page, "sign-in-password");
        page.locator("#value").fill("my-newcomer-1");
        page.locator("#again").fill("my-newcomer-1");
        press("정하고 들어가기");
        Screens.check(page, "sign-in-password-refused");
        page.locator("#value").fill("beautiful-day-2030");
        page.locator("#again").fill("beautiful-day-2030");
        press("정하고 들어가기");
        assertThat(page.locator("main")).isVisible();
    }

    @Test
    void anOfficerEnrolsAPhoneOnTheWayInAndTypesItsCodesFromThenOn() {
        AccountId officer = account("officer", Role.DISTRICT_OFFICER, null);
        SignedIn.run(Role.ADMIN, () -> settings.change(Setting.SECOND_FACTOR_REQUIRED, "true"));
        BrowserSignIn.signIn(page, "officer");
        Screens.check(page, "sign-in-enrol");
        byte[] key = secondFactors.waiting(officer).orElseThrow();
        typeTheCode("000000", "등록하고 들어가기");
        Screens.check(page, "sign-in-enrol-wrong");
        typeTheCode(code(key, -1), "등록하고 들어가기");
        page.navigate("/security");
        assertThat(page.getByText("접속 중인 기기")).isVisible();
        Screens.check(page, "security");

        page = chromium.newPerson("http://localhost:" + port);
        BrowserSignIn.signIn(page, "officer");
        Screens.check(page, "sign-in-code");
        typeTheCode("000000", "확인");
        Screens.check(page, "sign-in-code-wrong");
        typeTheCode(code(key, 0), "확인");
        assertThat(page.locator("main")).isVisible();
    }

    @Test
    void theDistrictMayDemandTheSecondFactorOfAdministratorsAlone() {
        account("officer", Role.DISTRICT_OFFICER, null);
        account("administrator", Role.ADMIN, null);
        SignedIn.run(Role.ADMIN, () -> settings.change(Setting.SECOND_FACTOR_REQUIRED, "admin"));
        BrowserSignIn.signIn(page, "officer");
        assertThat(page.locator("vaadin-app-layout")).isVisible();
        page = chromium.newPerson("http://localhost:" + port);
        BrowserSignIn.signIn(page, "administrator");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in/enrol"));
        page.navigate("/accounts");
        assertThat(page).hasURL(Pattern.compile(".*/login"));
    }

    @Test
    void theSendingIsPausedAndTheSentenceSaysSo() {
        account("officer", Role.DISTRICT_OFFICER, null);
        BrowserSignIn.signIn(page, "officer");
        page.navigate("/outbox");
        Screens.check(page, "outbox-empty");
        press("발송 멈추기");
        Screens.check(page, "outbox-pause");
        page.getByRole(AriaRole.ALERTDIALOG).getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.getByText("발송을 멈추었습니다").first()).isVisible();
        Screens.check(page, "outbox-paused");
        press("다시 발송하기");
        assertThat(page.getByText("발송을 멈추었습니다")).hasCount(0);
    }

    @Test
    void theAdministratorSetsTheDistrictsWords() {
        account("administrator", Role.ADMIN, null);
        BrowserSignIn.signIn(page, "administrator");
        page.navigate("/settings");
        assertThat(page.locator("main h1")).isVisible();
        Screens.check(page, "settings");
    }

    private AccountId account(String name, Role role, @Nullable String dong) {
        return BrowserSignIn.account(accounts, name, new EmailAddress(name + "@people.test"), role, dong);
    }

    private void typeTheCode(String code, String button) {
        page.locator("#value").fill(code);
        press(button);
    }

    private String code(byte[] key, int steps) {
        return AuthenticatorApp.code(key, clock.instant().plusSeconds(30L * steps));
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
