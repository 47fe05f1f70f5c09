package kr.dongne.event.ui;

import static kr.dongne.event.Fixtures.workshopOn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.audience.Audience;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturers;
import kr.dongne.booking.Venues;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventTab;
import kr.dongne.event.Events;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The screens of events in a real browser, as officers use them. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class EventScreensIT {

    private static final Password PASSWORD = new Password("beautiful-day-2030");
    private static final LocalDate TODAY = LocalDate.parse("2024-01-01");

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
    private Venues venues;

    @Autowired
    private Lecturers lecturers;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private BookableId hall;
    private EventId workshop;

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @BeforeEach
    void aPublishedWorkshop() {
        SignedIn.asSystem();
        officer("officer-kim", "김담당");
        officer("officer-lee", "이담당");
        SignedIn.as(Role.DISTRICT_OFFICER);
        hall = venues.add(new AddVenue("금천구청 대강당", "서울특별시 금천구 시흥대로73길 70", 2, "빔프로젝터, 음향"));
        BookableId lecturer = lecturers.add(new AddLecturer("작전서운동 주민자치회장", "계양구 작전서운동 주민자치회"));
        person("김하나", "hana@example.test");
        person("이두리", "duri@example.test");
        person("박세찬", null);
        workshop = events.create(workshopOn("2030-04-17", hall, lecturer));
        audiences.set(
                workshop,
                queries.of(workshop).version(),
                new Audience(Set.of(AffiliationRole.CHAIR), Set.of(), Set.of(), Set.of()));
        events.publish(workshop, queries.of(workshop).version());
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void everyScreenReadsWellOnADeskAndOnAPhone() {
        Page page = signedIn("officer-kim");
        show(page, "events", "민관협력 워크숍", "events");
        show(page, EventTab.address(workshop, "overview"), "행사 정보", "event-overview");
        show(page, EventTab.address(workshop, "audience"), "모두 3명", "event-audience");
        page.getByText("명단 (3명)").click();
        page.getByText("전화 연락").waitFor();
        Screens.check(page, "event-audience-names");
        show(page, EventTab.address(workshop, "history"), "행사를 만들었습니다.", "event-history");
        show(page, "events/" + workshop.value() + "/edit", "대상(3명)이 많습니다", "event-edit");
        show(page, "events/" + workshop.value(), "행사 정보", "event");
        button(page, "복제").click();
        page.getByText("회신은 복사하지 않습니다").waitFor();
        Screens.check(page, "event-clone");
    }

    @Test
    void anEventIsTypedWithTheKeyboard() {
        Page page = signedIn("officer-kim");
        page.navigate("/events/new");
        type(page, "행사 이름", "찾아가는 설명회");
        type(page, "날짜", "2030-06-06");
        type(page, "시작 시각", "10:00");
        type(page, "끝나는 시각", "12:00");
        page.getByText("이날은 공휴일입니다: 현충일").waitFor();
        button(page, "프로그램 추가").click();
        button(page, "저장").click();
        page.locator("[slot=error-message]").getByText("필수 입력 항목입니다.").waitFor();
        Screens.check(page, "event-new");

        type(page, "제목", "활동 비전 설명");
        button(page, "저장").click();
        heading(page, "찾아가는 설명회").waitFor();

        EventDetails saved = queries.of(queries.list(new EventFilter(EventFilter.When.DRAFTS, null))
                .getFirst()
                .id());
        assertThat(saved.slot().start()).isEqualTo("2030-06-06T10:00");
        assertThat(saved.parts()).singleElement().satisfies(part -> assertThat(part.title())
                .isEqualTo("활동 비전 설명"));
    }

    @Test
    void twoOfficersEditTheSameEventAndNothingIsLost() {
        Page kim = signedIn("officer-kim");
        Page lee = signedIn("officer-lee");
        edit(kim);
        edit(lee);
        type(lee, "행사 이름", "이담당의 워크숍");
        type(lee, "문의 전화", "02-2627-9999");
        button(lee, "저장").click();
        button(lee, "저장만 하기").click();
        heading(lee, "이담당의 워크숍").waitFor();

        type(kim, "행사 이름", "김담당의 워크숍");
        type(kim, "문의처", "주민자치팀");
        button(kim, "저장").click();
        button(kim, "저장만 하기").click();
        kim.getByText("다른 사람이 저장한 것: 이담당의 워크숍").waitFor();
        Screens.check(kim, "event-conflict");
        kim.getByText("내가 적은 것: 김담당의 워크숍").click();
        button(kim, "고른 대로 저장").click();
        button(kim, "저장만 하기").click();
        heading(kim, "김담당의 워크숍").waitFor();

        EventDetails saved = queries.of(workshop);
        assertThat(saved.title()).isEqualTo("김담당의 워크숍");
        assertThat(saved.contactName()).isEqualTo("주민자치팀");
        assertThat(saved.contactPhone()).isEqualTo("02-2627-9999");
    }

    @Test
    void movingAPublishedEventTellsWhatHappensAndWhy() {
        Page page = signedIn("officer-kim");
        edit(page);
        type(page, "끝나는 시각", "17:30");
        button(page, "저장").click();
        page.getByText("일시: 2030. 4. 17.(수) 14:00–17:00 → 2030. 4. 17.(수) 14:00–17:30")
                .waitFor();
        button(page, "바꾸고 안내하기").click();
        page.locator("[slot=error-message]").getByText("사유를 적어 주세요.").waitFor();
        Screens.check(page, "event-impact");
        type(page, "사유", "토론 시간 연장");
        button(page, "바꾸고 안내하기").click();
        heading(page, "민관협력 워크숍").waitFor();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("변경 이력"))
                .click();
        page.getByText("사유: 토론 시간 연장").waitFor();
        assertThat(queries.of(workshop).resetSequence()).isEqualTo(1);
    }

    @Test
    void aFileGoesUpAndComesDownAgain() throws IOException {
        byte[] pdf = "%PDF-1.7 자치계획".getBytes(StandardCharsets.UTF_8);
        Page page = signedIn("officer-kim");
        page.navigate("/events/" + workshop.value() + "?tab=materials");
        heading(page, "민관협력 워크숍").waitFor();
        Locator input = page.locator("vaadin-upload input[type=file]");
        input.setInputFiles(new FilePayload("거짓.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        page.getByText("파일 이름의 형식과 다릅니다").waitFor();
        input.setInputFiles(new FilePayload("자치계획 안내.pdf", "application/pdf", pdf));
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("자치계획 안내.pdf"));
        link.waitFor();

        Download download = page.waitForDownload(link::click);

        assertThat(download.suggestedFilename()).isEqualTo("자치계획 안내.pdf");
        assertThat(download.createReadStream().readAllBytes()).isEqualTo(pdf);
    }

    private void officer(String username, String name) {
        AccountId account = accounts.create(new CreateAccount(new Username(username), name, null, PASSWORD, false));
        accounts.grant(new GrantRole(account, Role.DISTRICT_OFFICER, null, null, TODAY, null));
    }

    private void person(String name, @org.jspecify.annotations.Nullable String email) {
        people.register(new RegisterPerson(
                name,
                EmailAddress.ofNullable(email),
                false,
                null,
                null,
                List.of(new NewAffiliation(AffiliationRole.CHAIR, new DongCode("1154551000"), TODAY, null))));
    }

    private Page signedIn(String username) {
        Page page = chromium.newPerson("http://localhost:" + port);
        BrowserSignIn.signIn(page, username, PASSWORD.value());
        return page;
    }

    private static void show(Page page, String address, String text, String name) {
        page.navigate("/" + address);
        page.getByText(text).first().waitFor();
        Screens.check(page, name);
    }

    private void edit(Page page) {
        page.navigate("/events/" + workshop.value() + "/edit");
        heading(page, "행사 수정").waitFor();
    }

    private static void type(Page page, String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input, textarea"))
                .first();
        field.fill(text);
        field.press("Tab");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
