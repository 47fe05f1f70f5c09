package kr.dongne.privacy.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two administrators at the privacy desk, in real browsers. */
@DongneTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"dongne.demo=true", "dongne.background=true", "dongne.clock=2024-06-10T01:00:00Z"})
class PrivacyScreensIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private Chromium chromium;

    @BeforeEach
    void twoAdministrators() {
        BrowserSignIn.account(accounts, "first", Role.ADMIN, null);
        BrowserSignIn.account(accounts, "second", Role.ADMIN, null);
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void aMonthlyReviewIsPreparedByOneAndSignedByAnother() {
        somebodyWorkedAtNight();
        Page first = signedIn("first");
        first.navigate("/log-reviews");
        assertThat(first.getByText("아직 점검이 없습니다")).isVisible();
        button(first, "점검 시작").click();
        button(dialog(first), "시작").click();
        first.waitForURL("**/log-reviews/*");
        assertThat(first.getByText("야간 처리")).isVisible();
        Screens.check(first, "review-prepared");
        first.locator(".finding-line vaadin-button").first().click();
        dialog(first).getByLabel("확인한 내용").fill("행사 전날 명단을 확인했다고 담당자가 답함");
        Screens.check(first, "review-comment");
        button(dialog(first), "저장").click();
        assertThat(first.getByText("정상 업무")).isVisible();
        button(first, "결재 올리기").click();
        dialog(first).locator("textarea").fill("이상 없음");
        button(dialog(first), "올리기").click();
        assertThat(first.getByText("결재 대기")).isVisible();
        assertThat(button(first, "결재")).hasCount(0);

        Page second = signedIn("second");
        second.navigate(first.url().substring(first.url().indexOf("/log-reviews")));
        assertThat(button(second, "결재")).isVisible();
        Screens.check(second, "review-submitted");
        button(second, "결재").click();
        button(second.getByRole(AriaRole.ALERTDIALOG), "결재").click();
        assertThat(second.getByText("결재 완료")).isVisible();
        Screens.check(second, "review-signed");
        second.navigate("/log-reviews");
        assertThat(second.getByText("결재 완료")).isVisible();
        Screens.check(second, "reviews");
    }

    @Test
    void theLogIsVerifiedAndFilteredByName() {
        Page page = signedIn("first");
        page.navigate("/access-log");
        button(page, "기록 검증").click();
        assertThat(page.getByText("마지막 봉인")).isVisible();
        Screens.check(page, "access-log-verified");
        button(page, "닫기").click();
        page.getByLabel("정보주체").fill("가람");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        page.getByRole(AriaRole.OPTION).first().click();
        assertThat(page.getByText("기록 ").first()).isVisible();
        Screens.check(page, "access-log-of-somebody");
    }

    @Test
    void whatIsPastItsPeriodGoesWhenTwoHaveDecided() {
        jdbc.sql("""
                insert into inbox_message (id, digest, received_at, sender, subject, raw, state, reason)
                values (uuid(), repeat('a', 64), '2022-01-01', 'old@people.test', '옛 회신', 'x', 'RECORDED', 'NO_CHANGE')
                """).update();
        Page first = signedIn("first");
        first.navigate("/retention");
        assertThat(first.getByText("파기 대상 1건")).isVisible();
        Screens.check(first, "retention");
        button(first, "파기 준비").click();
        button(first.getByRole(AriaRole.ALERTDIALOG), "파기 준비").click();
        assertThat(first.getByText("다른 관리자의 승인을 기다립니다.")).isVisible();

        Page second = signedIn("second");
        second.navigate("/retention");
        Screens.check(second, "retention-prepared");
        button(second, "승인하고 파기").click();
        button(second.getByRole(AriaRole.ALERTDIALOG), "승인하고 파기").click();
        assertThat(second.getByText("파기 완료")).isVisible();
        assertThat(first.getByText("파기 완료")).isVisible();
        Screens.check(second, "retention-done");
    }

    @Test
    void aRequestIsWrittenDownAndAnsweredInTime() {
        Page page = signedIn("first");
        page.navigate("/privacy-requests");
        button(page, "요청 적기").click();
        dialog(page).getByLabel("요청한 사람").fill("김가람");
        dialog(page).getByLabel("요청 내용").fill("보관 중인 내 정보를 모두 보여 주세요.");
        Screens.check(page, "request-new");
        button(dialog(page), "저장").click();
        assertThat(page.getByText("답할 것")).isVisible();
        assertThat(page.getByText("2024. 6. 20.")).isVisible();
        Screens.check(page, "requests");
        button(page, "처리 마치기").click();
        dialog(page).getByLabel("답한 내용").fill("파일로 드림");
        button(dialog(page), "처리 마치기").click();
        assertThat(page.getByText("요청대로 함")).isVisible();
    }

    @Test
    void grantsAreListedAndTakenOutForAReason() {
        Page page = signedIn("first");
        page.navigate("/grants");
        assertThat(page.getByText("접수대 1").first()).isVisible();
        Screens.check(page, "grants");
        button(page, "엑셀로 내려받기").click();
        button(dialog(page), "내려받기").click();
        assertThat(dialog(page).getByText("사유를 적어 주세요.")).isVisible();
        dialog(page).getByLabel("내려받는 사유").fill("분기 점검");
        var file = page.waitForDownload(() -> button(dialog(page), "내려받기").click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).endsWith(".xlsx");
    }

    private void somebodyWorkedAtNight() {
        UUID officer = jdbc.sql("select id from account where username = 'officer'")
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into access_log (at, account_id, actor, source_address, task, outcome, subject_count, subject_ids)
                values (:at, :account, 'DISTRICT_OFFICER', '127.0.0.1', 'PERSON_READ', 'OK', 1, '[]')
                """)
                .param("at", LocalDateTime.parse("2024-05-20T14:30:00"))
                .param("account", officer)
                .update();
    }

    private Page signedIn(String username) {
        Page page = chromium.newPerson("http://localhost:" + environment.getProperty("server.port"));
        page.setDefaultTimeout(60_000);
        BrowserSignIn.signIn(page, username);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }
}
