package kr.dongne.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
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

/** How somebody likes the screens: the language and the contrast chosen, and type that is large enough. */
@DongneTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        cleaning = Cleaning.BEFORE_EACH_CLASS,
        properties = {"dongne.demo=true", "dongne.clock=2024-04-08T00:00:00Z"})
class LooksIT {

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
    void highContrastIsChosenInTheMenuAndRemembered() {
        signIn("officer");
        choose("구청 담당자", "고대비 화면");
        assertThat(page.locator("html")).hasAttribute("data-contrast", "high");
        Screens.check(page, "home-contrast");
        page.navigate("/people");
        assertThat(page.getByText("94명")).isVisible();
        Screens.check(page, "people-contrast");
        choose("구청 담당자", "로그아웃");
        page.waitForURL("**/login*");
        assertThat(page.locator("html")).hasAttribute("data-contrast", "high");
    }

    @Test
    void theLanguageIsRememberedBeyondTheSession() {
        signIn("officer");
        choose("구청 담당자", "English");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("User menu: 구청 담당자"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL("**/login*");
        assertThat(page.getByLabel("User name")).isVisible();
    }

    @Test
    void aCouncilOfficersScreensUseLargeType() {
        signIn("council");
        page.navigate("/dong");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("우리 동")))
                .isVisible();
        Object small = page.evaluate("""
                () => [...document.querySelectorAll('main *')]
                  .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
                  .filter(one => parseFloat(getComputedStyle(one).fontSize) < 17)
                  .map(one => one.tagName + ': ' + one.textContent.trim().slice(0, 30))
                """);
        assertThat((List<?>) small).as("texts below 17 px").isEmpty();
    }

    private void choose(String user, String item) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("사용자 메뉴: " + user))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    private void signIn(String name) {
        BrowserSignIn.signIn(page, name, BrowserSignIn.DEMO_PASSWORD);
        assertThat(page.locator("main")).isVisible();
    }
}
