package kr.dongne.booking.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Bookings;
import kr.dongne.booking.Lecturers;
import kr.dongne.booking.Venues;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class VenuesScreensIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Venues venues;

    @Autowired
    private Lecturers lecturers;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Environment environment;

    @Test
    void venuesLecturersAndDaysAreReadAtADeskAndOnAPhone() {
        BrowserSignIn.account(accounts, "officer", Role.DISTRICT_OFFICER, null);
        SignedIn.run(Role.DISTRICT_OFFICER, this::aBookedHall);
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.newPerson("http://localhost:" + environment.getProperty("server.port"));
            page.setDefaultTimeout(60_000);
            BrowserSignIn.signIn(page, "officer");
            page.navigate("/venues");
            assertThat(page.getByText("민관협력 워크숍")).isVisible();
            Screens.check(page, "venues");
            page.getByText("장소 추가").click();
            assertThat(page.locator(".form-fields")).isVisible();
            Screens.check(page, "venues-add");
            page.getByText("취소").click();
            link(page, "강사");
            assertThat(page.getByText("주민자치사업단장")).isVisible();
            Screens.check(page, "lecturers");
            link(page, "휴일·선거");
            assertThat(page.getByText("제22대 국회의원선거")).isVisible();
            Screens.check(page, "holidays");
            page.getByText("여러 휴일 넣기").click();
            page.getByLabel("휴일 목록").fill("2035-04-17 지역의 날\n2035-05-01 노동절\n날짜가 없는 줄");
            assertThat(page.getByText("3번째 줄: 날짜가 없는 줄")).isVisible();
            page.getByText("모두 넣기").click();
            assertThat(page.locator("[slot=error-message]").getByText("고칠 줄이 1개 있습니다."))
                    .isVisible();
            Screens.check(page, "holidays-import");
        }
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void aBookedHall() {
        BookableId hall = venues.add(new AddVenue("금천구청 대강당", "서울특별시 금천구 시흥대로73길 70", 300, "빔프로젝터"));
        LocalDateTime start = LocalDateTime.of(2035, 4, 17, 14, 0);
        bookings.book(hall, new TimeSlot(start, start.plusHours(3)), Uuid7.next(), "민관협력 워크숍");
        lecturers.add(new AddLecturer("주민자치사업단장", "금천구 주민자치사업단"));
    }
}
