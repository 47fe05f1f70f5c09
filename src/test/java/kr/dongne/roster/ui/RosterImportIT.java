package kr.dongne.roster.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static kr.dongne.roster.CouncilRoster.DONG;
import static kr.dongne.roster.CouncilRoster.EMAIL;
import static kr.dongne.roster.CouncilRoster.NAME;
import static kr.dongne.roster.CouncilRoster.NOTE;
import static kr.dongne.roster.CouncilRoster.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.RegisterPerson;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterFilter;
import kr.dongne.roster.CouncilRoster;
import kr.dongne.roster.Mark.Level;
import kr.dongne.roster.RosterFault;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/** An officer moves a roster of 404 people with 23 faults from the spreadsheet into the console, and then a changed one. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "dongne.clock=2026-11-20T00:00:00Z")
class RosterImportIT {

    private static final String DOKSAN1 = "1154561000";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Roster roster;

    @Autowired
    private Environment environment;

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void signIn() {
        BrowserSignIn.account(accounts, "officer", Role.DISTRICT_OFFICER, null);
        SignedIn.as(Role.DISTRICT_OFFICER);
        chromium = new Chromium();
        page = chromium.newPerson("http://localhost:" + environment.getProperty("server.port"));
        page.setDefaultTimeout(30_000);
        setDefaultAssertionTimeout(20_000);
        BrowserSignIn.signIn(page, "officer");
    }

    @AfterEach
    void close() {
        SignedIn.out();
        chromium.close();
    }

    @Test
    void aFaultyRosterIsHandedInCorrectedAppliedAndHandedInAgain() {
        CouncilRoster clean = CouncilRoster.of404();
        page.navigate("/people");
        page.getByText("명부 가져오기").first().click();
        assertThat(page.getByText("아직 가져온 명부가 없습니다.")).isVisible();
        Screens.check(page, "roster-upload");

        handIn(faulty(clean));
        assertThat(button("오류 17")).isVisible();
        Screens.check(page, "roster-check");
        correctEverything(clean);
        assertThat(button("새로 403")).isVisible();

        button("확인 필요 1").click();
        page.getByLabel("230번째 줄 고치기").first().click();
        page.getByText("새 사람으로 등록").click();
        Screens.check(page, "roster-line");
        button("고치고 다시 확인").click();
        assertThat(button("새로 404")).isVisible();
        apply("새로 등록 404줄");
        Assertions.assertEquals(405, count());
        Screens.check(page, "roster-applied");

        button("명부 가져오기").click();
        CouncilRoster changed = CouncilRoster.of404(); // as applied: with what was only warned of
        for (RosterFault one : RosterFault.all())
            if (one.level() == Level.WARNING) changed.set(one.line(), one.column(), one.text());
        handIn(changed.set(5, PHONE, "010-5555-0005").set(6, NOTE, "홍보 담당").remove(405));
        assertThat(button("변경 2")).isVisible();
        button("변경 2").click();
        assertThat(page.getByText("전: 010-1000-0003").first()).isVisible();
        Screens.check(page, "roster-changed");
        apply("변경 2줄");
        Assertions.assertEquals(405, count());

        page.navigate("/people/import");
        Screens.check(page, "roster-recent");
        button("주민자치회 명부.xlsx 되돌리기").first().click();
        assertThat(page.getByText("가져온 명부를 되돌릴까요?")).isVisible();
        Screens.check(page, "roster-undo");
        page.locator("vaadin-confirm-dialog vaadin-button", new Page.LocatorOptions().setHasText("되돌리기"))
                .click();
        assertThat(page.getByText("되돌렸습니다.").first()).isVisible();
    }

    @Test
    void pastedCellsAreMatchedByHand() {
        page.navigate("/people/import");
        page.getByLabel("엑셀에서 복사한 칸").fill("누구\t집\n김하나\t010-1234-5678\n");
        button("붙여 넣은 표 읽기").click();
        assertThat(page.getByText("열 맞추기: 없음")).isVisible();
        Screens.check(page, "roster-mapping");
    }

    @Test
    void whatIsNoSpreadsheetIsSaidInWords() {
        page.navigate("/people/import");
        input().setInputFiles(new FilePayload("명부.xlsx", XLSX, new byte[] {1, 2, 0, 4}));
        assertThat(page.getByText("엑셀(xlsx)이나 CSV 파일이 아닙니다.")).isVisible();
        button("붙여 넣은 표 읽기").click();
        assertThat(page.locator("[slot=error-message]").getByText("엑셀에서 복사한 칸을 먼저 붙여 넣으세요."))
                .isVisible();
    }

    private CouncilRoster faulty(CouncilRoster clean) {
        CouncilRoster sheet = CouncilRoster.of404();
        for (RosterFault one : RosterFault.all())
            if (one.column() >= 0) sheet.set(one.line(), one.column(), one.text());
        for (int column = 0; column <= NOTE; column++) sheet.set(220, column, sheet.get(219, column));
        Assertions.assertEquals("시흥1동", clean.get(230, DONG));
        people.register(new RegisterPerson(
                clean.get(230, NAME),
                null,
                false,
                new PhoneNumber("010-9999-9999"),
                null,
                List.of(new NewAffiliation(
                        AffiliationRole.COUNCIL_MEMBER, new DongCode("1154567000"), LocalDate.of(2020, 1, 1), null))));
        return sheet;
    }

    /** Every field under which an error stands, one after the other, as somebody would do it. */
    private void correctEverything(CouncilRoster clean) {
        int left = 17;
        for (RosterFault one : RosterFault.all()) {
            if (one.level() != Level.ERROR || one.column() < 0) continue;
            correct(one.line(), label(one), clean.get(one.line(), one.column()));
            left--;
            assertThat(button("오류 " + left)).isVisible();
        }
        page.getByLabel("220번째 줄 고치기").first().click();
        dialog("이름").fill(clean.get(220, NAME));
        dialog("전화번호").fill(clean.get(220, PHONE));
        dialog("이메일").fill(clean.get(220, EMAIL));
        button("고치고 다시 확인").click();
        assertThat(page.getByText("이 상태인 줄이 없습니다")).isVisible();
    }

    private void correct(int line, String column, String text) {
        Locator field = page.locator("vaadin-text-field input[aria-label='" + column + ", " + line + "번째 줄']");
        field.first().fill(text);
        field.first().press("Tab");
    }

    private static String label(RosterFault fault) {
        return switch (fault.at()) {
            case NAME -> "이름";
            case DONG -> "동";
            case ROLE -> "직책";
            case PHONE -> "전화번호";
            case EMAIL -> "이메일";
            case SHARED -> "공용 메일";
            case FROM -> "임기 시작";
            case TO -> "임기 종료";
            default -> "비고";
        };
    }

    private void handIn(CouncilRoster sheet) {
        input().setInputFiles(new FilePayload("주민자치회 명부.xlsx", XLSX, sheet.xlsx()));
        assertThat(page.getByText("2. 무엇이 바뀌는지 확인하세요")).isVisible();
    }

    private void apply(String said) {
        button("다음: 적용").click();
        assertThat(page.getByText(said).first()).isVisible();
        Screens.check(page, "roster-apply");
        button("명부에 적용").click();
        assertThat(page.getByText("명부에 적용할까요?")).isVisible();
        page.locator("vaadin-confirm-dialog vaadin-button", new Page.LocatorOptions().setHasText("명부에 적용"))
                .click();
        assertThat(page.getByText("적용한 명부입니다")).isVisible();
    }

    private int count() {
        return roster.count(new RosterFilter("", null, null, false));
    }

    private Locator dialog(String label) {
        return page.locator("vaadin-dialog vaadin-text-field", new Page.LocatorOptions().setHasText(label))
                .locator("input")
                .first();
    }

    private Locator input() {
        return page.locator("vaadin-upload input[type=file]");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
