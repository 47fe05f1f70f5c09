package kr.dongne.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import kr.dongne.testing.ForeignReaders;
import kr.dongne.testing.Patience;
import kr.dongne.testing.Screens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The source's round, as the people who have to do with it live it: the officer, three dongs, a consultant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundStoryIT {

    private static final String DEMO_ROUND = "2025 자치계획 찾아가는 컨설팅";

    private static final String ROUND = "봄 컨설팅";
    private static final List<String> LEFT_OUT = List.of("독산3동", "독산4동", "시흥1동", "시흥2동", "시흥3동", "시흥4동", "시흥5동");
    private static final String CHAIR_OF_GASAN = "member01@people.test";
    private static final String CONSULTANT = "consultant@people.test";

    @TempDir
    static Path home;

    private DemoConsole demo;
    private Mailboxes mail;
    private Page officer;
    private Page council;
    private Page gasan;
    private String round;

    @BeforeAll
    void startTheConsole() {
        demo = DemoConsole.start(home);
        mail = demo.mail();
    }

    @AfterAll
    void stopTheConsole() {
        demo.close();
    }

    @Test
    @Order(1)
    void theDemosRoundIsReadyToBeAssigned() {
        officer = demo.signedIn("officer");
        officer.navigate("/rounds");
        assertThat(officer.getByText(DEMO_ROUND).first()).isVisible();
        Screens.check(officer, "20-rounds");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(DEMO_ROUND))
                .click();
        assertThat(officer.getByText("모든 동(10개)을 찾아갈 수 있습니다.")).isVisible();
        assertThat(officer.getByText("일할 수 있는 날은 9일입니다.")).isVisible();
        Screens.check(officer, "21-round-overview");
        tab("시간대");
        assertThat(officer.getByText("휴일: 현충일").first()).isVisible();
        Screens.check(officer, "22-windows");
        tab("동의 응답");
        assertThat(officer.getByText("7/10개 동이 응답했습니다.")).isVisible();
        Screens.check(officer, "23-answers");
    }

    @Test
    @Order(2)
    void theBestAssignmentIsFoundAndExplained() {
        tab("배정");
        Screens.check(officer, "24-plan-empty");
        button("배정하기").click();
        assertThat(officer.getByText(Pattern.compile("방문 없는 동 0개 · 어긴 규칙 0개"))).isVisible();
        assertThat(officer.getByText("2지망.").first()).isVisible();
        Screens.check(officer, "25-plan-table");
        officer.getByText("동별 시간표", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(officer.getByText("동별 시간표. 화살표")).isVisible();
        Screens.check(officer, "26-board");
        officer.getByText("팀별 시간표", new Page.GetByTextOptions().setExact(true)).click();
        Screens.check(officer, "27-board-teams");
        officer.getByText("인쇄용 화면").click();
        assertThat(officer.locator(".round-printed-title")).containsText("팀별 시간표 (인쇄 ");
        Screens.check(officer, "29-board-on-paper");
        officer.getByText("배정으로 돌아가기").click();
        tab("형평");
        Screens.check(officer, "28-fairness");
    }

    @Test
    @Order(3)
    void theOfficerSetsUpARoundForThreeDongs() {
        officer.navigate("/rounds/new");
        assertThat(officer.getByText("팀 추가")).isVisible();
        Screens.check(officer, "30-form");
        button("저장").click();
        assertThat(officer.getByText("“1팀”에 컨설턴트를 넣어 주세요.")).isVisible();
        officer.getByLabel("순회 이름").fill(ROUND);
        for (String dong : LEFT_OUT)
            officer.getByLabel(dong, new Page.GetByLabelOptions().setExact(true))
                    .uncheck();
        Locator consultants = officer.locator("vaadin-multi-select-combo-box")
                .filter(new Locator.FilterOptions().setHasText("컨설턴트"))
                .locator("input");
        consultants.fill("도유진");
        officer.locator("vaadin-multi-select-combo-box-item:visible").first().click();
        consultants.press("Tab");
        button("저장").click();
        assertThat(officer.getByText("모든 동(3개)을 찾아갈 수 있습니다.")).isVisible();
        officer.waitForURL(Pattern.compile(".*/rounds/[0-9a-f-]{36}.*"));
        round = officer.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        button("공개하고 동에 묻기").click();
        confirm("공개하고 동에 묻기");
        assertThat(officer.getByText("0/3개 동이 응답했습니다.")).isVisible();
    }

    @Test
    @Order(4)
    void threeDongsAnswerOnAPhoneInThreeTaps() {
        council = onAPhone("council");
        council.navigate(round);
        assertThat(council.getByText("독산1동 방문 시간")).isVisible();
        council.getByLabel("2024. 5. 14.(화) 14:00–16:00, 가능").click();
        council.getByLabel("2024. 5. 16.(목) 10:00–12:00, 가능").click();
        council.getByText("보내기", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(council.getByText("응답했습니다").first()).isVisible();
        Screens.check(council, "31-dong-answered");

        gasan = onAPhone("council2");
        gasan.navigate(round);
        gasan.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("가산동"))
                .click();
        gasan.getByLabel("2024. 5. 14.(화) 14:00–16:00, 가능").click();
        gasan.getByText("보내기", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(gasan.getByText("응답했습니다").first()).isVisible();

        officer.navigate(round + "?tab=answers");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("독산2동"))
                .click();
        officer.getByLabel("2024. 5. 14.(화) 14:00–16:00, 가능").click();
        officer.getByText("함께 올 사람과 메모").click();
        officer.getByLabel("전화로 받아 대신 입력합니다").check();
        officer.getByText("보내기", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(officer.getByText("응답했습니다").first()).isVisible();
    }

    @Test
    @Order(5)
    void theOfficerReadsWhyPinsAndPlansAgain() {
        officer.navigate(round + "?tab=plan");
        button("배정하기").click();
        assertThat(officer.getByText(Pattern.compile("방문 없는 동 0개 · 어긴 규칙 0개"))).isVisible();
        assertThat(row("독산1동")).containsText("2지망.");
        assertThat(officer.getByText(Pattern.compile("컨설턴트 도유진: 같은 시간")).first())
                .isVisible();
        row("독산2동")
                .getByText("고정", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(row("독산2동").getByText("고정 풀기")).isVisible();
        button("배정하기").click();
        Screens.awaitRest(officer);
        assertThat(button("그만 찾기")).hasCount(0);
        assertThat(button("모두 확정 (3)")).isVisible();
        Screens.check(officer, "32-plan-pinned");
    }

    @Test
    @Order(6)
    void theBoardIsWalkedWithArrowsAndAVisitMovesByKeyboard() {
        officer.getByText("동별 시간표", new Page.GetByTextOptions().setExact(true)).click();
        Locator first = officer.locator(".round-board tbody vaadin-button").first();
        first.focus();
        officer.keyboard().press("ArrowDown");
        Locator second = officer.locator(".round-board tbody vaadin-button").nth(1);
        assertThat(second).isFocused();
        officer.keyboard().press("Enter");
        assertThat(officer.getByText("독산1동 이동")).isVisible();
        Screens.check(officer, "33-move");
        officer.keyboard().press("Escape");
        officer.getByText("표", new Page.GetByTextOptions().setExact(true)).click();
    }

    @Test
    @Order(7)
    void confirmedVisitsReachEverybodysMailbox() {
        button("모두 확정 (3)").click();
        confirm("확정");
        assertThat(officer.getByText("3개 동의 방문을 확정했습니다.")).isVisible();
        Screens.check(officer, "34-confirmed");
        Patience.until(Duration.ofSeconds(60), () -> mail.of(CHAIR_OF_GASAN).size() == 1);
        Patience.until(Duration.ofSeconds(60), () -> mail.of(CONSULTANT).size() == 3);
        assertThat(ForeignReaders.errors(mail.of(CHAIR_OF_GASAN).getFirst().calendar()))
                .isEmpty();
    }

    @Test
    @Order(8)
    void twoDongsSwap() {
        council.navigate(round);
        assertThat(council.getByText("방문이 정해졌습니다")).isVisible();
        String before = council.locator(".round-when").first().innerText();
        council.getByText("시간 교환", new Page.GetByTextOptions().setExact(true)).click();
        council.locator("vaadin-select").click();
        council.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText("가산동"))
                .click();
        council.getByText("교환 청하기").click();
        assertThat(council.getByText("가산동에 교환을 청하고 기다리고 있습니다.")).isVisible();
        Screens.check(council, "35-swap-waiting");
        gasan.navigate(round);
        gasan.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("가산동"))
                .click();
        assertThat(gasan.getByText("독산1동에서 시간 교환을 청했습니다")).isVisible();
        Screens.check(gasan, "36-swap-asked");
        council.getByText("함께 올 사람과 메모").click();
        council.getByLabel("구청에 남길 말").fill("주차 안내를 바랍니다");
        gasan.getByText("받아들이기").click();
        assertThat(gasan.locator(".round-when").first()).hasText(before);
        assertThat(council.locator(".round-when").first()).not().hasText(before);
        assertThat(council.getByLabel("구청에 남길 말")).hasValue("주차 안내를 바랍니다");
        Patience.until(Duration.ofSeconds(60), () -> mail.of(CHAIR_OF_GASAN).size() == 2);
    }

    @Test
    @Order(9)
    void aConsultantFallsIllAndTheFewestVisitsMove() {
        Page consultant = onAPhone("consultant");
        consultant.navigate("/my-visits");
        assertThat(consultant.getByText("방문 기록").first()).isVisible();
        Screens.check(consultant, "37-my-visits");
        type(consultant, "언제부터", "2024. 5. 14.", "09:00");
        type(consultant, "언제까지", "2024. 5. 14.", "18:00");
        consultant.getByText("부재 추가").click();
        assertThat(consultant.getByText("부재를 적었습니다.")).isVisible();

        officer.navigate(round + "?tab=plan");
        row("독산2동").getByText("고정 풀기").click();
        assertThat(officer.getByText("고정 풀기")).hasCount(0);
        int hit = officer.locator(".round-table tbody td:nth-child(3)")
                .filter(new Locator.FilterOptions().setHasText("5. 14.(화)"))
                .count();
        button("다시 짜기").click();
        assertThat(officer.getByText("다시 짠 결과: 옮겨지는 방문")).isVisible();
        assertThat(hit).isPositive();
        assertThat(officer.locator(".round-changes li")).hasCount(hit);
        Screens.check(officer, "38-changes");
        button("이대로 옮기기").click();
        officer.locator(".reason-dialog textarea:visible").fill("컨설턴트 병가");
        confirm("이대로 옮기기");
        assertThat(officer.getByText(hit + "건의 방문을 옮기고 알렸습니다.")).isVisible();
    }

    @Test
    @Order(10)
    void theConsultantsNoteSurvivesALostConnection() {
        Page consultant = onAPhone("consultant");
        consultant.navigate("/my-visits");
        Locator note = consultant.locator("vaadin-text-area textarea").first();
        note.fill("조례 3조와 맞는지 다시 볼 것");
        Screens.awaitRest(consultant);
        consultant.reload();
        assertThat(consultant.locator("vaadin-text-area textarea").first()).hasValue("조례 3조와 맞는지 다시 볼 것");
        consultant.getByText("기록 저장").first().click();
        assertThat(consultant.getByText("기록을 저장했습니다.")).isVisible();
        Screens.awaitRest(consultant);
        assertThat(kept(consultant)).isZero();
        officer.navigate(round + "?tab=visits");
        assertThat(officer.getByText("조례 3조와 맞는지 다시 볼 것")).isVisible();
        Screens.check(officer, "39-visits");

        consultant.locator("vaadin-text-area textarea").first().fill("보낼 사람에게 물어볼 것");
        consultant.evaluate("localStorage.setItem('dongne-kept-of-old', JSON.stringify({at: 1, text: '옛 기록'}))");
        consultant.reload();
        Screens.awaitRest(consultant);
        assertThat(kept(consultant)).isEqualTo(1);
        consultant.locator(".user-menu vaadin-menu-bar-button").first().click();
        consultant
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("로그아웃"))
                .click();
        consultant.waitForURL(url -> url.contains("/login"));
        assertThat(kept(consultant)).isZero();
    }

    private static int kept(Page page) {
        return (int) page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('dongne-kept-')).length");
    }

    private static void type(Page page, String label, String day, String time) {
        Locator picker = page.locator("vaadin-date-time-picker").filter(new Locator.FilterOptions().setHasText(label));
        picker.locator("input").first().fill(day);
        picker.locator("input").first().press("Enter");
        picker.locator("input").last().fill(time);
        picker.locator("input").last().press("Enter");
    }

    private Page onAPhone(String name) {
        Page page = demo.signedIn(name);
        page.setViewportSize(360, 780);
        return page;
    }

    /** The line of the dong itself; others name it in their reasons. */
    private Locator row(String dong) {
        return officer.locator(".round-table tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(officer.locator("th", new Page.LocatorOptions().setHasText(dong))));
    }

    private void confirm(String name) {
        Screens.awaitRest(officer);
        officer.locator("vaadin-confirm-dialog, vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }

    private void tab(String name) {
        officer.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        Screens.awaitRest(officer);
    }

    private Locator button(String name) {
        return officer.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
