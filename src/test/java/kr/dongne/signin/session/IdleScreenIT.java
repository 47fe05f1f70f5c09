package kr.dongne.signin.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kr.dongne.access.Role;
import kr.dongne.settings.DistrictSettings;
import kr.dongne.settings.Setting;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.DongneTest.Cleaning;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A user who does nothing, in a real browser whose tab stays open. */
@DongneTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        cleaning = Cleaning.BEFORE_EACH_CLASS,
        properties = {"dongne.demo=true", "dongne.clock=2024-04-08T00:00:00Z"})
class IdleScreenIT {

    @LocalServerPort
    int port;

    @Autowired
    DistrictSettings settings;

    @Autowired
    IdleWatch idleWatch;

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
    void whoeverDoesNothingIsWarnedAndThenSignedOutAlthoughTheTabStaysOpen() {
        SignedIn.run(Role.ADMIN, () -> settings.change(Setting.SESSION_IDLE, "PT20S"));
        signIn();
        page.waitForTimeout(11_000);
        idleWatch.look();
        assertThat(page.getByText("계속 사용하시겠습니까?")).isVisible();
        Screens.check(page, "idle-warning");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("연장"))
                .click();
        page.waitForTimeout(11_000);
        idleWatch.look();
        assertThat(page.getByText("계속 사용하시겠습니까?")).isVisible();
        page.waitForTimeout(10_000);
        idleWatch.look();
        page.waitForURL("**/login?idle");
        assertThat(page.getByText("한동안 사용하지 않아")).isVisible();
        Screens.check(page, "login-idle");
    }

    private void signIn() {
        BrowserSignIn.signIn(page, "officer", BrowserSignIn.DEMO_PASSWORD);
        assertThat(page.locator("main")).isVisible();
    }
}
