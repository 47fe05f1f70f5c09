package kr.dongne.account.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.people.People;
import kr.dongne.people.PeopleFixture;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class AccountPersonIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Environment environment;

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void anOfficialWhoHasLeft() {
        BrowserSignIn.account(accounts, "administrator", Role.ADMIN, null);
        BrowserSignIn.account(accounts, "official", Role.DONG_OFFICIAL, PeopleFixture.GASAN.value());
        new PeopleFixture(people).officialWhoLeft("김담당", PeopleFixture.GASAN);
        chromium = new Chromium();
        page = chromium.newPerson("http://localhost:" + environment.getProperty("server.port"));
        page.setDefaultTimeout(60_000);
        BrowserSignIn.signIn(page, "administrator");
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void whatALinkedAccountMayDoRestsOnceItsPersonHasLeft() {
        page.navigate("/accounts");
        page.locator(".account-card")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("official"))
                .getByRole(AriaRole.LINK)
                .click();
        page.waitForURL("**/accounts/*");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("사람 연결"))
                .click();
        page.locator("vaadin-combo-box input").last().fill("김담");
        page.locator("vaadin-combo-box-item").getByText("김담당").click();
        Screens.check(page, "account-person-choose");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("저장"))
                .click();
        assertThat(page.getByText("쉼 (지금 소속 없음)")).isVisible();
        Screens.check(page, "account-person");
    }
}
