package kr.dongne.people.term.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.RegisterPerson;
import kr.dongne.people.term.CouncilTerms;
import kr.dongne.people.term.DefineTerm;
import kr.dongne.shared.DongCode;
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
class TermScreensIT {

    private static final DongCode GASAN = new DongCode("1154551000");

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private CouncilTerms terms;

    @Autowired
    private Clock clock;

    @Autowired
    private Environment environment;

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void aTermThatIsOver() {
        BrowserSignIn.account(accounts, "officer", Role.DISTRICT_OFFICER, null);
        LocalDate last = LocalDate.now(clock).minusDays(1);
        SignedIn.run(Role.DISTRICT_OFFICER, () -> {
            people.register(new RegisterPerson(
                    "김가산",
                    null,
                    false,
                    null,
                    null,
                    List.of(new NewAffiliation(AffiliationRole.CHAIR, GASAN, LocalDate.of(2020, 1, 1), null))));
            terms.define(new DefineTerm(GASAN, 3, last.minusYears(2), last));
            terms.define(new DefineTerm(GASAN, 4, last.plusDays(1), last.plusYears(2)));
        });
        chromium = new Chromium();
        page = chromium.newPerson("http://localhost:" + environment.getProperty("server.port"));
        page.setDefaultTimeout(60_000);
        BrowserSignIn.signIn(page, "officer");
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void aTermEndsInOneStep() {
        page.navigate("/people/terms");
        assertThat(page.getByText("가산동 주민자치회 제3기")).isVisible();
        Screens.check(page, "people-terms");
        page.locator(".affiliations").getByText("임기 종료").click();
        assertThat(page.getByText("김가산 · 회장")).isVisible();
        Screens.check(page, "people-term-end");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("임기 종료").setExact(true))
                .click();
        assertThat(page.getByText("종료함")).isVisible();
    }
}
