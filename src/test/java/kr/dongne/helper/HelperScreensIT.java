package kr.dongne.helper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.EventTab;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** On the day of the event an officer gives somebody a link to the desk, and takes it back. */
@DongneTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"dongne.clock=2030-04-17T04:00:00Z", "dongne.background=true"})
class HelperScreensIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationContext beans;

    @LocalServerPort
    private int port;

    private Workshop workshop;
    private Chromium chromium;
    private Page officer;

    @BeforeEach
    void aWorkshopOfToday() {
        workshop = new Workshop(beans);
        workshop.invited("김가산", AffiliationRole.CHAIR, Workshop.GASAN);
        workshop.invited("이가산", AffiliationRole.SECRETARY, Workshop.GASAN);
        BrowserSignIn.account(accounts, "officer", Role.DISTRICT_OFFICER, null);
        chromium = new Chromium();
        officer = person();
        BrowserSignIn.signIn(officer, "officer");
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void aHelperComesInByTheLinkMarksPeopleAndIsEndedByTheOfficer() {
        officer.navigate("/" + EventTab.address(workshop.event(), "helpers"));
        assertThat(officer.getByText("아직 도우미가 없습니다.")).isVisible();
        Screens.check(officer, "helpers-none");
        String link = linkFor("입구 1");

        Page phone = person();
        phone.setViewportSize(360, 780);
        phone.navigate(link);
        phone.navigate(link); // looking uses nothing up
        Screens.check(phone, "helper-enter");
        button(phone, "들어가기").click();
        assertThat(phone.locator("main")).isVisible();
        Screens.check(phone, "helper-home");
        phone.navigate("/events/" + workshop.event().value() + "/desk");
        button(phone, "김가산 출석 처리").click();
        assertThat(phone.getByText("김가산 출석 처리했습니다.")).isVisible();
        Page another = person();
        another.navigate(link);
        assertThat(button(another, "들어가기")).hasCount(0);
        phone.navigate("/people");
        assertThat(phone.getByText("볼 수 있는 권한이 없습니다")).isVisible();

        officer.navigate("/" + EventTab.address(workshop.event(), "attendance"));
        button(officer, "김가산 출석 기록").click();
        assertThat(officer.getByText("입구 1").first()).isVisible();
        officer.navigate("/" + EventTab.address(workshop.event(), "helpers"));
        assertThat(officer.getByText("쓰는 중")).isVisible();
        Screens.check(officer, "helpers");
        phone.navigate("/events/" + workshop.event().value() + "/desk");
        assertThat(button(phone, "이가산 출석 처리")).isVisible();
        button(officer, "입구 1 끝내기").click();
        officer.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("끝내기"))
                .click();
        assertThat(officer.getByText("도우미를 끝냈습니다.")).isVisible();

        phone.waitForURL(url -> url.contains("/login"));
        Screens.check(phone, "helper-ended");
    }

    private String linkFor(String label) {
        button(officer, "도우미 추가").click();
        Locator dialog = officer.getByRole(AriaRole.DIALOG);
        dialog.getByText("만들고 링크 보기").click();
        assertThat(dialog.getByText("필수 입력 항목입니다.")).isVisible();
        Screens.check(officer, "helper-add");
        dialog.getByLabel("도우미", new Locator.GetByLabelOptions().setExact(true)).fill(label);
        dialog.getByText("만들고 링크 보기").click();
        assertThat(officer.getByAltText("접수대 링크가 담긴 QR 코드")).isVisible();
        Screens.check(officer, "helper-link");
        String link = officer.getByLabel("링크 주소").inputValue();
        button(officer, "닫기").last().click();
        return link.replaceFirst("^https?://[^/]+", "");
    }

    private Page person() {
        return chromium.newPerson("http://localhost:" + port);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
