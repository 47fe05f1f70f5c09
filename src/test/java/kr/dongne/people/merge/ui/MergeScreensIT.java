package kr.dongne.people.merge.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class MergeScreensIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Environment environment;

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void twoEntriesOfOnePerson() {
        BrowserSignIn.account(accounts, "officer", Role.DISTRICT_OFFICER, null);
        SignedIn.as(Role.DISTRICT_OFFICER);
        register("a-rather-long-address@council.example", "010-1234-5678", AffiliationRole.CHAIR);
        register("another-rather-long-address@council.example", "010-1234-5679", AffiliationRole.AUDITOR);
        chromium = new Chromium();
        page = chromium.newPerson("http://localhost:" + environment.getProperty("server.port"));
        page.setDefaultTimeout(60_000);
        BrowserSignIn.signIn(page, "officer");
    }

    @AfterEach
    void close() {
        SignedIn.out();
        chromium.close();
    }

    @Test
    void twoEntriesBecomeOne() {
        page.navigate("/people/duplicates");
        assertThat(page.locator(".duplicate")).hasCount(1);
        Screens.check(page, "people-duplicates");
        page.getByText("비교하고 합치기").click();
        assertThat(page.getByText("맞는 값 고르기")).isVisible();
        Screens.check(page, "people-merge");

        page.getByText("010-1234-5679").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("한 사람으로 합치기"))
                .click();
        page.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON)
                .getByText("한 사람으로 합치기")
                .click();
        assertThat(page.locator(".person-panel")).containsText("010-1234-5679");
        assertThat(page.locator(".person-panel")).containsText("감사");
    }

    private void register(String email, String phone, AffiliationRole role) {
        people.register(new RegisterPerson(
                "김가산",
                new EmailAddress(email),
                false,
                new PhoneNumber(phone),
                null,
                List.of(new NewAffiliation(role, new DongCode("1154551000"), LocalDate.of(2020, 1, 1), null))));
    }
}
