package kr.dongne.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.DongneTest.Cleaning;
import kr.dongne.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame and the administrators' screens in a real browser, with the demo's accounts. */
@DongneTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        cleaning = Cleaning.BEFORE_EACH_CLASS,
        properties = {"dongne.demo=true", "dongne.clock=2024-04-08T00:00:00Z"})
class ShellScreensIT {

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void aBrowser() {
        chromium = new Chromium();
        page = chromium.newPerson("http://localhost:" + port);
        page.setDefaultTimeout(60_000);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void theSignInScreenSpeaksTwoLanguagesAndTellsWhatWentWrong() {
        page.navigate("/login");
        assertThat(page.getByLabel("아이디")).isVisible();
        Screens.check(page, "login");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.getByLabel("User name")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        Screens.check(page, "login-en");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("한국어"))
                .click();
        assertThat(page.getByLabel("아이디")).isVisible();
        BrowserSignIn.type(page, "officer", "wrong-password");
        assertThat(page.getByText("로그인하지 못했습니다")).isVisible();
        Screens.check(page, "login-failed");
    }

    @Test
    void theOfficersHomeShowsWhatWaits() {
        signIn("officer");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("구청 담당자");
        assertThat(page.getByText("작성 중인 행사 1건")).isVisible();
        Screens.check(page, "home-officer");
        page.setViewportSize(360, 780);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("메뉴 열기/닫기"))
                .click();
        assertThat(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("행사").setExact(true)))
                .isVisible();
        Screens.awaitRest(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/screens/menu-360.png")));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("행사").setExact(true))
                .click();
        page.waitForURL("**/events");
        assertThat(page.locator("vaadin-app-layout[overlay]:not([drawer-opened])"))
                .isVisible();
    }

    @Test
    void theSkipLinkLeadsPastTheMenu() {
        signIn("officer");
        page.keyboard().press("Tab");
        assertThat(page.getByText("본문 바로가기")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void anAccountOfTwoDongsSwitchesBetweenThem() {
        signIn("council2");
        Screens.check(page, "home-council");
        page.locator("vaadin-select.dong-select").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("독산1동"))
                .click();
        assertThat(page.locator("vaadin-select.dong-select")).containsText("독산1동");
        Screens.awaitRest(page);
        page.navigate("/events");
        assertThat(page.locator("vaadin-select.dong-select")).containsText("독산1동");
    }

    @Test
    void theAdministratorLooksAfterAccounts() {
        signIn("admin");
        Screens.check(page, "home-admin");
        page.navigate("/accounts");
        assertThat(page.getByText("접수대 1")).isVisible();
        Screens.check(page, "accounts");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("계정 만들기"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("아이디").fill("Officer");
        dialog.getByLabel("이름").fill("시흥1동 담당");
        dialog.getByText("첫 비밀번호를 만들어 직접 전합니다").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("만들기"))
                .click();
        assertThat(dialog.getByText("이미 쓰고 있는 아이디입니다.")).isVisible();
        Screens.check(page, "account-new");
        dialog.getByLabel("아이디").fill("siheung1");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("만들기"))
                .click();
        assertThat(page.getByText("지금만 볼 수 있습니다")).isVisible();
        Screens.check(page, "account-password");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("닫기").setExact(true))
                .click();
        page.waitForURL("**/accounts/*");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("권한 주기"))
                .click();
        Screens.check(page, "account-grant");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("주기").setExact(true))
                .click();
        assertThat(page.getByText("유효", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Screens.check(page, "account");
    }

    @Test
    void theAccessLogIsThereToBeReviewed() {
        signIn("admin");
        page.navigate("/access-log");
        assertThat(page.getByText("로그인").first()).isVisible();
        Screens.check(page, "access-log");
    }

    @Test
    void aFeedsAddressIsShownOnce() {
        signIn("officer");
        page.navigate("/feeds?kind=dong&of=1154551000");
        Locator make = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("주소 만들기"));
        assertThat(make).isVisible();
        Screens.check(page, "feed-new");
        make.click();
        assertThat(page.locator("input[readonly]").first())
                .hasValue(java.util.regex.Pattern.compile("http://.*/feed/.{43}\\.ics"));
        Screens.check(page, "feed-address");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("닫기").setExact(true))
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("가산동 행사와 방문").setExact(true)))
                .isVisible();
        Screens.check(page, "feeds");
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        signIn("officer");
        page.navigate("/tokens");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("토큰 만들기"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("용도").fill("홈페이지 연동");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("만들기"))
                .click();
        assertThat(page.locator("input[readonly]").first()).hasValue(java.util.regex.Pattern.compile("dongne_.{43}"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("닫기").setExact(true))
                .click();
        assertThat(page.getByText("홈페이지 연동", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Screens.check(page, "tokens");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("토큰 없애기: 홈페이지 연동"))
                .click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("토큰 없애기"))
                .click();
        assertThat(page.getByText("없앰", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void everybodyChangesTheOwnPassword() {
        signIn("consultant");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("사용자 메뉴: 컨설턴트"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("비밀번호 변경"))
                .click();
        page.getByLabel("현재 비밀번호").fill(BrowserSignIn.DEMO_PASSWORD);
        page.getByLabel("새 비밀번호", new Page.GetByLabelOptions().setExact(true)).fill("short");
        page.getByLabel("새 비밀번호 확인").fill("short");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("비밀번호 변경"))
                .click();
        assertThat(page.locator("[slot=error-message]").getByText("비밀번호는 10자 이상이어야 합니다."))
                .isVisible();
        Screens.check(page, "password");
    }

    @Test
    void whereNothingIsOrNothingMayBeSeenTheScreenSaysSo() {
        signIn("council");
        page.navigate("/accounts");
        assertThat(page.getByText("볼 수 있는 권한이 없습니다")).isVisible();
        Screens.check(page, "forbidden");
        page.navigate("/nowhere");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("찾을 수 없습니다")))
                .isVisible();
        Screens.check(page, "not-found");
        page.navigate("/r/nowhere/at/all");
        assertThat(page.getByText("오류 번호")).isVisible();
        Screens.check(page, "error-page");
    }

    private void signIn(String name) {
        BrowserSignIn.signIn(page, name, BrowserSignIn.DEMO_PASSWORD);
        assertThat(page.locator("main")).isVisible();
    }
}
