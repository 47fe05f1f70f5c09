package kr.dongne.agenda.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kr.dongne.event.Fixtures.during;
import static kr.dongne.event.Fixtures.grounded;
import static kr.dongne.event.Fixtures.slot;
import static kr.dongne.event.Fixtures.titled;
import static kr.dongne.event.Fixtures.withParts;
import static kr.dongne.event.Fixtures.workshopOn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.audience.Audience;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturers;
import kr.dongne.booking.Venues;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.Events;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.DongneTest.Cleaning;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calendar in a real browser, in the weeks around a polling day: looked at, walked through by keyboard, printed. */
@DongneTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        cleaning = Cleaning.BEFORE_EACH_CLASS,
        properties = "dongne.clock=2026-05-20T00:00:00Z")
class AgendaScreensIT {

    private static final String DAY = "2026-06-10";

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

    @LocalServerPort
    private int port;

    private Page page;

    @BeforeEach
    void anOfficerAtTheScreen() {
        if (chromium == null) {
            chromium = new Chromium();
            BrowserSignIn.account(accounts, "officer", Role.DISTRICT_OFFICER, null);
            SignedIn.run(Role.DISTRICT_OFFICER, this::aFullJune);
        }
        page = chromium.newPerson("http://localhost:" + port);
        BrowserSignIn.signIn(page, "officer");
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void everyCalendarReadsWellOnADeskAndOnAPhone() {
        show("?date=" + DAY, "agenda-month");
        show("?view=week&date=" + DAY, "agenda-week");
        show("?view=day&date=" + DAY, "agenda-day");
        show("?view=list&date=" + DAY, "agenda-list");
        show("?view=nothing&date=2026-05-01&dong=1", "agenda-ignored");
        choose("고대비 화면");
        assertThat(page.locator("html")).hasAttribute("data-contrast", "high");
        show("?date=" + DAY, "agenda-month-contrast");
        show("?view=list&date=" + DAY, "agenda-list-contrast");
        choose("English");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        show("?date=2026-04-15", "agenda-month-english");
    }

    @Test
    void aPhoneListsTheDaysAndNothingOverflows() {
        page.setViewportSize(360, 780);
        for (String view : List.of("month", "week")) {
            page.navigate("/calendar?date=" + DAY + "&view=" + view);
            assertThat(page.locator(".agenda-list")).isVisible();
            assertThat(page.locator(".agenda-grid")).hasCount(0);
            Screens.awaitRest(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screens", "agenda-phone-" + view + "-first.png")));
            Object overflow = page.evaluate("() => [...document.querySelectorAll('main *')]"
                    + ".filter(one => one.getBoundingClientRect().right > innerWidth && !one.closest('.visually-hidden'))"
                    + ".map(one => one.className || one.tagName)");
            assertThat((List<?>) overflow).as("reaches beyond the edge").isEmpty();
            Screens.check(page, "agenda-phone-" + view);
        }
    }

    @Test
    void theArrowKeysGoFromDayToDayAndBeyondTheGrid() {
        page.navigate("/calendar?date=2026-06-30");
        day("2026-06-30").focus();
        press("ArrowUp");
        assertThat(day("2026-06-23")).isFocused();
        press("ArrowLeft");
        press("Home");
        assertThat(day("2026-06-21")).isFocused();
        press("End");
        assertThat(day("2026-06-27")).isFocused();
        assertThat(page.locator(".agenda-day[tabindex='0']")).hasCount(1);
        press("ArrowDown");
        assertThat(day("2026-07-04")).isFocused();
        press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile("date=2026-07-05"));
        assertThat(day("2026-07-05")).isFocused();
        press("PageUp");
        assertThat(page).hasURL(Pattern.compile("date=2026-06-05"));
        assertThat(day("2026-06-05")).isFocused();

        press("Enter");
        assertThat(page).hasURL(Pattern.compile("view=day"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("2026. 6. 5.(금)"))
                        .first())
                .isFocused();
        page.goBack();
        assertThat(day("2026-06-05")).isVisible();
        page.goBack();
        assertThat(day("2026-07-05")).isVisible();
    }

    @Test
    void tabReachesTheEventsAndEnterOpensOne() {
        page.navigate("/calendar?date=" + DAY);
        day(DAY).focus();
        press("Tab");
        assertThat(page.locator(".agenda-event:focus")).containsText("행사 9시");
        for (int stop = 0; stop < 3; stop++) press("Tab");
        assertThat(page.locator(".agenda-more:focus")).containsText("+3 더");
        press("Shift+Tab");
        press("Enter");
        page.waitForURL("**/events/*");
    }

    @Test
    void aFilterStaysInTheAddressAndBackGoesBack() {
        page.navigate("/calendar?view=list&date=" + DAY);
        Locator status = page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("상태"))
                .first();
        assertThat(page.getByText("공개한 워크숍")).isVisible();
        status.click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("작성 중"))
                .click();
        assertThat(page).hasURL(Pattern.compile("status=draft"));
        assertThat(page.getByText("공개한 워크숍")).isHidden();
        page.reload();
        assertThat(page.getByText("행사 9시")).isVisible();
        assertThat(page.getByText("공개한 워크숍")).isHidden();
        page.goBack();
        assertThat(page.getByText("공개한 워크숍")).isVisible();
    }

    @Test
    void onPaperIsTheCalendarAloneWithEveryEvent() throws IOException {
        page.navigate("/calendar?date=" + DAY);
        assertThat(day(DAY)).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.getByText("행사 14시")).isVisible();
        assertThat(page.getByText("+3 더")).isHidden();
        assertThat(page.locator(".agenda-filters")).isHidden();
        assertThat(page.getByText("행사 9시")).isVisible();
        byte[] paper = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "screens", "agenda-month.pdf")));
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            PDRectangle sheet = pdf.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("2026년 6월", "행사 14시", "밤샘 토론", "현충일")
                    .doesNotContain("+3 더", "인쇄");
        }
    }

    private void aFullJune() {
        BookableId hall = venues.add(new AddVenue("금천구청 대강당", "서울특별시 금천구 시흥대로73길 70", 100, null));
        BookableId hong = lecturers.add(new AddLecturer("홍강사", "주민자치연구소"));
        for (int hour = 9; hour < 15; hour++)
            event("행사 " + hour + "시", DAY, "%02d:00".formatted(hour), "%02d:50".formatted(hour));
        publish(events.create(titled(workshopOn("2026-06-17", hall, hong), "공개한 워크숍")));
        EventId cancelled = publish(event("장소를 구하지 못한 아주 긴 이름의 찾아가는 주민자치 활동 비전 설명회", "2026-06-18", "10:00", "12:00"));
        events.cancel(cancelled, queries.of(cancelled).version(), "장소 사정");
        events.create(during(
                withParts(titled(workshopOn("2026-06-24", hall, null), "밤샘 토론"), List.of()),
                new TimeSlot(
                        slot("2026-06-24", "20:00", "21:00").start(),
                        slot("2026-06-25", "08:00", "09:00").start())));
        events.create(grounded(titled(workshopOn("2026-05-27", null, null), "법이 허락한 교육"), "공직선거법 제86조 제2항 제4호"));
    }

    private EventId event(String title, String day, String from, String to) {
        return events.create(
                during(withParts(titled(workshopOn(day, null, null), title), List.of()), slot(day, from, to)));
    }

    private EventId publish(EventId event) {
        audiences.set(
                event,
                queries.of(event).version(),
                new Audience(Set.of(AffiliationRole.CHAIR), Set.of(), Set.of(), Set.of()));
        events.publish(event, queries.of(event).version());
        return event;
    }

    private void show(String query, String name) {
        page.navigate("/calendar" + query);
        assertThat(page.locator(".agenda-content > :nth-child(2)")).isVisible();
        Screens.check(page, name);
    }

    private void choose(String item) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("사용자 메뉴: 시험 계정"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    private Locator day(String date) {
        return page.locator(".agenda-day[data-day='" + date + "']");
    }

    /** One key after the other, each when the one before is answered. */
    private void press(String key) {
        page.keyboard().press(key);
        Screens.awaitRest(page);
    }
}
