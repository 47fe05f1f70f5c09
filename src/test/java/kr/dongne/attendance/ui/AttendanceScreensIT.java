package kr.dongne.attendance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.CheckIn;
import kr.dongne.audience.Audience;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventDraft;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventTab;
import kr.dongne.event.Events;
import kr.dongne.invitation.Invitations;
import kr.dongne.people.AddAffiliation;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attendance in a real browser: two desks on the day, the office, the phone. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class AttendanceScreensIT {

    private static final Password PASSWORD = new Password("beautiful-day-2030");
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");
    private static final DongCode GASAN = new DongCode("1154551000");
    private static final DongCode DOKSAN_1 = new DongCode("1154561000");

    private static Chromium chromium;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Events events;

    @Autowired
    private EventQueries queries;

    @Autowired
    private Audiences audiences;

    @Autowired
    private People people;

    @Autowired
    private Invitations invitations;

    @Autowired
    private AttendanceBook book;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private EventId workshop;
    private int registered;

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @BeforeEach
    void aWorkshopThatWasSent() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        person("김철수", AffiliationRole.CHAIR, GASAN);
        person("김철수", AffiliationRole.COUNCIL_MEMBER, GASAN);
        person("이영희", AffiliationRole.SECRETARY, GASAN);
        person("박민수", AffiliationRole.CHAIR, DOKSAN_1);
        PersonId both = person("최두동", AffiliationRole.SECRETARY, DOKSAN_1);
        people.affiliate(
                new AddAffiliation(both, new NewAffiliation(AffiliationRole.COUNCIL_MEMBER, GASAN, LONG_AGO, null)));
        person("=1+1", AffiliationRole.COUNCIL_MEMBER, DOKSAN_1);
        workshop = sentWorkshop();
        SignedIn.asSystem();
        account("officer-kim", "김담당", Role.DISTRICT_OFFICER, null);
        account("desk-1", "접수1", Role.CHECK_IN, workshop.value());
        account("desk-2", "접수2", Role.CHECK_IN, workshop.value());
        SignedIn.as(Role.DISTRICT_OFFICER);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void everyScreenReadsWellOnADeskAndOnAPhone() {
        Page page = signedIn("officer-kim");
        page.navigate("/" + EventTab.address(workshop, AttendanceTab.KEY));
        button(page, "이영희: 출석").click();
        button(page, "최두동: 지각").click();
        page.getByText("정족 미달: 회장").first().waitFor();
        Screens.check(page, "attendance-tab");
        page.getByLabel("이영희 선택").check();
        page.getByLabel("박민수 선택").check();
        Screens.check(page, "attendance-bulk");
        button(page, "최두동 출석 기록").click();
        page.getByText("미확인 → 지각").waitFor();
        Screens.check(page, "attendance-history");
        button(page, "닫기").click();
        page.navigate("/" + EventTab.address(workshop, "papers"));
        button(page, "서명부 · PDF").waitFor();
        Screens.check(page, "papers-tab");
        askForDownload(page, "서명부 · PDF");
        Screens.check(page, "papers-download");
        page.navigate("/" + DeskView.address(workshop));
        button(page, "박민수 출석 처리").click();
        page.getByText("박민수 출석 처리했습니다.").waitFor();
        Screens.check(page, "attendance-desk");
        page.getByText("동별 현황").click();
        Screens.check(page, "attendance-desk-by-dong");
        button(page, "현장 참석 추가").click();
        page.getByLabel("성명").first().fill("김철수");
        dialogButton(page, "출석 처리").click();
        page.getByText("같은 이름이 있습니다. 누구인가요?").waitFor();
        Screens.check(page, "attendance-walk-in");
    }

    @Test
    void aDongConfirmsOnAPhoneAndTheOfficeSettles() {
        book.checkIn(new CheckIn(workshop, book.expected(workshop).getFirst().id(), null, null, null));
        jdbc.sql("update event set starts_at = '2024-04-17 14:00', ends_at = '2024-04-17 17:00'")
                .update();
        BrowserSignIn.account(accounts, "council", Role.COUNCIL_OFFICER, GASAN.value());
        Page council = chromium.newPerson("http://localhost:" + port);
        BrowserSignIn.signIn(council, "council");
        council.setViewportSize(360, 780);
        council.navigate("/" + EventTab.address(workshop, "confirmation"));
        button(council, "다릅니다").click();
        council.locator(".reason-dialog textarea:visible").fill("이영희 간사도 왔습니다");
        dialogButton(council, "보내기").click();
        council.getByText("다르다고 함").first().waitFor();
        Screens.check(council, "confirmation-disputed");
        Page officer = signedIn("officer-kim");
        officer.navigate("/" + EventTab.address(workshop, AttendanceTab.KEY));
        button(officer, "가산동 출석 닫기").waitFor();
        Screens.check(officer, "confirmation-dongs");
        button(officer, "가산동 출석 닫기").click();
        officer.locator(".reason-dialog textarea:visible").fill("서명부를 보고 고쳤습니다");
        dialogButton(officer, "정리하고 닫기").click();
        council.getByText("서명부를 보고 고쳤습니다").waitFor();
    }

    @Test
    void twoDesksSeeEachOtherAndCountNobodyTwice() {
        Page one = desk("desk-1");
        Page two = desk("desk-2");

        button(one, "이영희 출석 처리").click();
        one.getByText("이영희 출석 처리했습니다.").waitFor();

        two.getByText("참석 1 / 예정 6 · 미확인 5").waitFor();
        button(two, "이영희: ‘출석’ 되돌리기").waitFor();
        assertThat(button(two, "이영희 출석 처리").count()).isZero();
        button(two, "이영희: ‘출석’ 되돌리기").click();
        one.getByText("참석 0 / 예정 6 · 미확인 6").waitFor();
        button(one, "이영희 출석 처리").waitFor();
        assertThat(book.counts(workshop).total().came()).isZero();
    }

    @Test
    void theDeskWorksWithTheKeyboardAlone() {
        Page page = desk("desk-1");
        assertThat((String) page.evaluate("() => document.activeElement.tagName"))
                .isEqualTo("INPUT");

        page.keyboard().type("ㅂㅁㅅ");
        page.getByText("이영희")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.keyboard().press("Enter");
        page.getByText("박민수 출석 처리했습니다.").waitFor();

        button(page, "박민수: ‘출석’ 되돌리기").focus();
        page.keyboard().press("Enter");
        page.getByText("박민수: 되돌렸습니다.").waitFor();
        assertThat(book.counts(workshop).total().came()).isZero();
    }

    @Test
    void aWalkInTakesANameADongAndOneTap() {
        Page page = desk("desk-1");
        button(page, "현장 참석 추가").click();
        page.getByLabel("성명").first().fill("나그네");
        Locator dong = page.getByLabel("동", new Page.GetByLabelOptions().setExact(true));
        dong.fill("가산동");
        dong.press("Tab");
        dialogButton(page, "출석 처리").click();

        page.getByText("나그네 출석 처리했습니다.").waitFor();
        page.getByText("참석 1 / 예정 6 · 미확인 6").waitFor();
        assertThat(book.expected(workshop))
                .filteredOn(row -> row.name().equals("나그네"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.status()).isEqualTo(AttendanceStatus.PRESENT);
                    assertThat(row.dongs()).containsExactly(GASAN);
                });
    }

    @Test
    void theSheetsAreDownloadedWithAReasonAndHoldTheNames() throws IOException {
        Page page = signedIn("officer-kim");
        page.navigate("/" + EventTab.address(workshop, "papers"));

        Download sheet = download(page, "서명부 · PDF");
        assertThat(sheet.suggestedFilename()).isEqualTo("민관협력 워크숍 서명부 2030-04-17.pdf");
        try (PDDocument pdf = Loader.loadPDF(sheet.createReadStream().readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("가산동", "독산1동", "이영희", "박민수", "서명", "개인정보 수집·이용 안내", "=1+1");
        }
        Download list = download(page, "출석부 · 엑셀");
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(list.createReadStream().readAllBytes()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThan(6);
        }
    }

    private static Download download(Page page, String item) {
        askForDownload(page, item);
        page.getByLabel("내려받는 사유").fill("행사 당일 접수대용");
        return page.waitForDownload(() -> dialogButton(page, "내려받기").click());
    }

    private static void askForDownload(Page page, String item) {
        button(page, item).click();
        page.getByLabel("내려받는 사유").waitFor();
    }

    private Page desk(String account) {
        Page page = signedIn(account);
        page.navigate("/" + DeskView.address(workshop));
        page.getByText("참석 0 / 예정 6 · 미확인 6").waitFor();
        return page;
    }

    private EventId sentWorkshop() {
        var slot = new TimeSlot(LocalDateTime.parse("2030-04-17T14:00"), LocalDateTime.parse("2030-04-17T17:00"));
        Set<AffiliationRole> quorum = Set.of(AffiliationRole.CHAIR, AffiliationRole.SECRETARY);
        EventId event =
                events.create(new EventDraft("민관협력 워크숍", null, slot, null, null, null, null, List.of(), quorum, null));
        Set<AffiliationRole> roles =
                Set.of(AffiliationRole.CHAIR, AffiliationRole.SECRETARY, AffiliationRole.COUNCIL_MEMBER);
        audiences.set(
                event, queries.of(event).version(), new Audience(roles, Set.of(GASAN, DOKSAN_1), Set.of(), Set.of()));
        invitations.send(event, queries.of(event).version());
        return event;
    }

    private PersonId person(String name, AffiliationRole role, DongCode dong) {
        registered++;
        return people.register(new RegisterPerson(
                name,
                new EmailAddress("person" + registered + "@example.test"),
                false,
                new PhoneNumber("010-5555-%04d".formatted(registered)),
                null,
                List.of(new NewAffiliation(role, dong, LONG_AGO, null))));
    }

    private void account(String username, String name, Role role, @org.jspecify.annotations.Nullable UUID event) {
        AccountId account = accounts.create(new CreateAccount(new Username(username), name, null, PASSWORD, false));
        accounts.grant(new GrantRole(account, role, null, event, LONG_AGO, null));
    }

    private Page signedIn(String username) {
        Page page = chromium.newPerson("http://localhost:" + port);
        BrowserSignIn.signIn(page, username, PASSWORD.value());
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator dialogButton(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
