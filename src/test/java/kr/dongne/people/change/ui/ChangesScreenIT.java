package kr.dongne.people.change.ui;

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
class ChangesScreenIT {

    private static final DongCode GASAN = new DongCode("1154551000");
    private static final DongCode DOKSAN1 = new DongCode("1154561000");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private Environment environment;

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void twoOfficialsRotated() {
        BrowserSignIn.account(accounts, "officer", Role.DISTRICT_OFFICER, null);
        LocalDate today = LocalDate.now(clock);
        SignedIn.run(Role.DISTRICT_OFFICER, () -> {
            register("김전임", new NewAffiliation(AffiliationRole.DONG_OFFICIAL, GASAN, LONG_AGO, today.minusDays(10)));
            register("이후임", new NewAffiliation(AffiliationRole.DONG_OFFICIAL, GASAN, today.minusDays(9), null));
            register("박위원", new NewAffiliation(AffiliationRole.COUNCIL_MEMBER, DOKSAN1, today.minusDays(9), null));
        });
        chromium = new Chromium();
        page = chromium.newPerson("http://localhost:" + environment.getProperty("server.port"));
        BrowserSignIn.signIn(page, "officer");
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void whatChangedIsShownDongByDongAndCanBeNarrowed() {
        page.navigate("/people");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("누가 바뀌었나"))
                .click();
        assertThat(page.getByText("바뀐 사람 3명")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("이후임")))
                .isVisible();
        Screens.check(page, "people-changes");

        page.navigate("/people/changes?dong=" + DOKSAN1.value());
        assertThat(page.getByText("바뀐 사람 1명")).isVisible();
        page.navigate("/people/changes?since=" + LocalDate.now(clock));
        assertThat(page.getByText("바뀐 사람이 없습니다.")).isVisible();
        Screens.check(page, "people-changes-none");
    }

    @Test
    void anOfficialHandsOverInOneStepAndTheChangeIsSeen() {
        page.navigate("/people");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("이후임"))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("가산동 동 담당 공무원 인계"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator handOver = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("인계하기"));
        handOver.click();
        assertThat(dialog.getByText("이름을 입력해 주세요.")).isVisible();
        Screens.check(page, "people-handover");
        dialog.getByText("명부에 있는 사람").click();
        handOver.click();
        assertThat(dialog.getByText("필수 입력 항목입니다.")).isVisible();
        Screens.check(page, "people-handover-known");
        dialog.getByText("새로 등록").click();
        dialog.getByLabel("이름").fill("최다음");
        dialog.getByLabel("이메일").fill("next@people.test");
        handOver.click();
        assertThat(page.getByText("인계했습니다.")).isVisible();

        page.navigate("/people/changes?dong=" + GASAN.value());
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("최다음")))
                .isVisible();
    }

    private void register(String name, NewAffiliation affiliation) {
        people.register(new RegisterPerson(name, null, false, null, null, List.of(affiliation)));
    }
}
