package kr.dongne.people.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
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
class PeopleScreensIT {

    private static final String GASAN = "1154551000";
    private static final int MANY = 120;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Environment environment;

    private final List<PersonId> registered = new ArrayList<>();
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void manyPeople() {
        BrowserSignIn.account(accounts, "officer", Role.DISTRICT_OFFICER, null);
        SignedIn.as(Role.DISTRICT_OFFICER);
        for (int i = 100; i < 100 + MANY; i++) registered.add(people.register(person(i)));
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
    void theRosterIsReadSearchedAndChangedAtADeskAndOnAPhone() {
        page.navigate("/people");
        assertThat(page.getByText("김사람100")).isVisible();
        Screens.check(page, "people");

        page.locator("vaadin-grid").evaluate("grid => grid.scrollToIndex(119)");
        assertThat(page.getByText("김사람219")).isVisible();

        page.locator("vaadin-text-field input").first().fill("람15");
        assertThat(page.getByText("10명")).isVisible();

        page.navigate("/people/" + registered.getFirst().value());
        assertThat(page.locator(".person-panel")).containsText("김사람100");
        Screens.check(page, "people-person");
        button("수정").click();
        assertThat(page.locator(".form-fields")).isVisible();
        Screens.check(page, "people-change");
        button("취소").click();
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        page.navigate("/people");
        button("사람 등록").click();
        assertThat(page.locator(".form-fields").first()).isVisible();
        button("저장").click();
        assertThat(page.locator("[slot=error-message]").getByText("이름을 입력해 주세요."))
                .isVisible();
        Screens.check(page, "people-register");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static RegisterPerson person(int number) {
        return new RegisterPerson(
                "김사람" + number,
                new EmailAddress("a-rather-long-address-" + number + "@council.example"),
                false,
                new PhoneNumber("010-1234-1" + number),
                null,
                List.of(
                        new NewAffiliation(
                                AffiliationRole.values()[number % 9],
                                new DongCode(GASAN),
                                LocalDate.of(2020, 1, 1),
                                null),
                        new NewAffiliation(
                                AffiliationRole.CONSULTANT, null, LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1))));
    }
}
