package kr.dongne.agenda.ui;

import static kr.dongne.event.Fixtures.during;
import static kr.dongne.event.Fixtures.slot;
import static kr.dongne.event.Fixtures.titled;
import static kr.dongne.event.Fixtures.withParts;
import static kr.dongne.event.Fixtures.workshopOn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.audience.Audience;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturer;
import kr.dongne.booking.Lecturers;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.Events;
import kr.dongne.shared.DongCode;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest(properties = "dongne.clock=2030-04-08T00:00:00Z")
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(classes = AgendaView.class)
class AgendaViewTest extends SpringBrowserlessTest {

    private static final String GASAN = "1154551000";
    private static final String DOKSAN_1 = "1154561000";

    @Autowired
    private Events events;

    @Autowired
    private EventQueries queries;

    @Autowired
    private Audiences audiences;

    @Autowired
    private Lecturers lecturers;

    @BeforeEach
    void inKorean() {
        UI.getCurrent().setLocale(Locale.KOREAN);
    }

    @Test
    void aMonthShowsThreeEventsADayAndLeadsToTheOthers() {
        for (int hour = 9; hour < 15; hour++) event("행사 " + hour + "시", hour);
        show("calendar");

        assertThat(find(H2.class).single().getText()).isEqualTo("2030년 4월");
        assertThat(find(DayGrid.class).all()).hasSize(1);
        Anchor more = one("+3 더");
        assertLeadsTo(more.getHref(), "calendar?date=2030-04-17&view=day");
        assertThat(words()).contains("09:00행사 9시작성 중");

        show(more.getHref());
        assertThat(find(H2.class).single().getText()).isEqualTo("2030. 4. 17.(수)");
        assertThat(listed()).contains("14:00–15:00행사 14시작성 중");
        assertThat(words()).doesNotContain("더");
    }

    @Test
    void aDaySaysWhatIsSpecialAboutIt() {
        show("calendar?date=2026-06-10");

        assertThat(find(Anchor.class).all().stream().flatMap(link -> link.getAriaLabel().stream()))
                .contains("2026. 6. 3.(수), 휴일, 선거일: 제9회 전국동시지방선거, 행사 0건", "2026. 6. 6.(토), 휴일, 현충일, 행사 0건");
        assertThat(words()).contains("선거 기간: 제9회 전국동시지방선거 (2026. 4. 4.(토) – 2026. 6. 3.(수))");
    }

    @Test
    void turningThePageKeepsTheFilters() {
        show("calendar?view=week&date=2029-12-31&dong=" + GASAN + "&status=draft");

        String filters = "&dong=" + GASAN + "&status=draft&view=week";
        assertLeadsTo(one("이전 주").getHref(), "calendar?date=2029-12-23" + filters);
        assertLeadsTo(one("다음 주").getHref(), "calendar?date=2030-01-06" + filters);
        assertLeadsTo(one("오늘").getHref(), "calendar?dong=" + GASAN + "&status=draft&view=week");
        assertLeadsTo(one("월").getHref(), "calendar?date=2029-12-31&dong=" + GASAN + "&status=draft&view=month");
        assertThat(one("주").getElement().getAttribute("aria-current")).isEqualTo("page");
        assertThat(words()).contains("2029. 12. 30.(일) – 2030. 1. 5.(토)", "신정");
    }

    @Test
    void aChoiceIsInTheAddressAndTheAddressInTheFields() {
        BookableId hong = lecturers.add(new AddLecturer("홍강사", "주민자치연구소"));
        events.create(titled(workshopOn("2030-04-17", null, hong), "홍의 강의"));
        event("다른 행사", 10);
        show("calendar");
        assertThat(words()).contains("다른 행사");

        test(lecturerField()).selectItem("홍강사 · 주민자치연구소");

        assertLeadsTo(address(), "calendar?lecturer=" + hong.value() + "&view=month");
        assertThat(address()).doesNotContain("홍");
        assertThat(words()).contains("홍의 강의").doesNotContain("다른 행사");

        show("calendar?view=list&lecturer=" + hong.value() + "&dong=" + GASAN + "&status=draft");
        assertThat(lecturerField().getValue().name()).isEqualTo("홍강사");
        assertThat(select("동").getValue().toString()).contains("가산동");
        assertThat(words()).contains("이 기간에는 행사가 없습니다.");
        assertLeadsTo(one("조건 지우고 모두 보기").getHref(), "calendar?view=list");
    }

    @Test
    void whatTheAddressNamesInVainIsSaidAndIgnored() {
        event("행사", 10);
        show("calendar?view=year&date=2030-02-30&dong=11&lecturer=hong&status=gone");

        assertThat(words())
                .contains("주소에 적힌 달력 모양을", "주소에 적힌 날짜를", "주소에 적힌 동을", "주소에 적힌 강사의", "주소에 적힌 상태를", "10:00행사작성 중");

        show("calendar?date=+99999-01-01&dong=9999999999&lecturer=01900000-0000-7000-8000-000000000009");
        assertThat(words()).contains("주소에 적힌 날짜를", "주소에 적힌 동을", "주소에 적힌 강사의", "2030년 4월");
        show("calendar?date=2030-05-01");
        assertThat(words()).doesNotContain("주소에 적힌");
    }

    @Test
    @WithActor(role = Role.COUNCIL_OFFICER, dongs = GASAN)
    void aCouncilOfficerSeesThePublishedEventsOfTheOwnDong() {
        SignedIn.run(Role.DISTRICT_OFFICER, () -> {
            event("초안", 9);
            publish(event("가산동 행사", 10), GASAN);
            publish(event("독산1동 행사", 11), DOKSAN_1);
        });
        show("calendar?dong=" + DOKSAN_1);

        assertThat(words()).contains("주소에 적힌 동을", "가산동 행사").doesNotContain("초안", "독산1동 행사");
        assertThat(find(Select.class).withLabel("동").exists()).isFalse();
    }

    @Test
    void whatSomebodyElseChangesAppears() throws InterruptedException {
        EventId event = event("행사", 10);
        show("calendar?view=list");
        assertThat(listed()).contains("작성 중").doesNotContain("취소됨");

        events.cancel(event, queries.of(event).version(), "장소 사정");

        VaadinSession session = VaadinSession.getCurrent();
        for (int i = 0; i < 100 && !listed().contains("취소됨"); i++) {
            Thread.sleep(50);
            session.getService().runPendingAccessTasks(session);
        }
        assertThat(listed()).contains("취소됨").doesNotContain("작성 중");
    }

    @Test
    @WithActor(
            role = Role.DONG_OFFICIAL,
            dongs = {GASAN, DOKSAN_1})
    void anOfficialOfTwoDongsChoosesBetweenThem() {
        SignedIn.run(Role.DISTRICT_OFFICER, () -> {
            publish(event("가산동 행사", 10), GASAN);
            publish(event("독산1동 행사", 11), DOKSAN_1);
        });
        show("calendar?view=day&date=2030-04-17");
        assertThat(words()).contains("가산동 행사", "독산1동 행사");

        test(select("동")).selectItem("독산1동");

        assertLeadsTo(address(), "calendar?view=day&date=2030-04-17&dong=" + DOKSAN_1);
        assertThat(words()).contains("독산1동 행사").doesNotContain("가산동 행사");
        test(select("동")).selectItem(null);
        assertLeadsTo(address(), "calendar?view=day&date=2030-04-17");
        assertThat(words()).contains("가산동 행사", "독산1동 행사");
    }

    @Test
    void theSameIsSaidInEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        event("행사", 10);
        show("calendar?status=gone");

        assertThat(find(H2.class).single().getText()).isEqualTo("April 2030");
        assertThat(words()).contains("The status named in the address is unknown", "Draft", "Sun", "Next month");
    }

    @Test
    void theKeyboardLeavesTheGridForTheDayBefore() {
        show("calendar?date=2030-04-01");

        find(DayGrid.class).single().leave("2030-03-31", -1, 0);
        assertLeadsTo(address(), "calendar?date=2030-03-30&view=month");
        find(DayGrid.class).single().leave("2030-03-30", 0, 1);
        assertLeadsTo(address(), "calendar?date=2030-04-30&view=month");
        find(DayGrid.class).single().leave("nonsense", 1, 1);
        assertLeadsTo(address(), "calendar?date=2030-04-30&view=month");
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.hasClassName("agenda-day")
                        && "0".equals(link.getElement().getAttribute("tabindex")))
                .extracting(link -> link.getElement().getAttribute("data-day"))
                .containsExactly("2030-04-30");
    }

    private EventId event(String title, int hour) {
        return events.create(during(
                withParts(titled(workshopOn("2030-04-17", null, null), title), List.of()),
                slot("2030-04-17", "%02d:00".formatted(hour), "%02d:00".formatted(hour + 1))));
    }

    private void publish(EventId event, String dong) {
        audiences.set(
                event,
                queries.of(event).version(),
                new Audience(Set.of(AffiliationRole.CHAIR), Set.of(new DongCode(dong)), Set.of(), Set.of()));
        events.publish(event, queries.of(event).version());
    }

    private static void show(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** Whatever the order of the parameters. */
    private static void assertLeadsTo(String address, String expected) {
        Location to = new Location(address);
        Location wanted = new Location(expected);
        assertThat(to.getPath()).isEqualTo(wanted.getPath());
        assertThat(to.getQueryParameters().getParameters())
                .isEqualTo(wanted.getQueryParameters().getParameters());
    }

    private Anchor one(String text) {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getElement().getTextRecursively().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Lecturer> lecturerField() {
        return find(ComboBox.class).withLabel("강사").single();
    }

    private Select<?> select(String label) {
        return find(Select.class).withLabel(label).single();
    }

    private String listed() {
        return find(DayList.class).single().getElement().getTextRecursively();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
