package kr.dongne.event.ui;

import static kr.dongne.event.Fixtures.described;
import static kr.dongne.event.Fixtures.titled;
import static kr.dongne.event.Fixtures.workshopOn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import kr.dongne.access.Role;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Venue;
import kr.dongne.booking.Venues;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventDraft;
import kr.dongne.event.ChangeEvent;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventTab;
import kr.dongne.event.Events;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.ui.ConflictDialog;
import kr.dongne.shared.ui.NewsLine;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(classes = EventListView.class)
class EventScreensTest extends SpringBrowserlessTest {

    private static final String DAY = "2030-04-17";

    @Autowired
    private Events events;

    @Autowired
    private EventQueries queries;

    @Autowired
    private Venues venues;

    @Autowired
    private People people;

    private BookableId hall;

    @BeforeEach
    void aHall() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        hall = venues.add(new AddVenue("대강당", "시흥대로 73길 70", 100, "빔프로젝터"));
    }

    @Test
    void aNewEventIsTypedAndSaved() {
        navigate("events/new", EventFormView.class);
        find(TextField.class).withLabel("행사 이름").single().setValue("민관협력 워크숍");
        when(DAY, "14:00", "17:00");
        venueField().setValue(venues.of(hall));
        test(button("프로그램 추가")).click();
        find(TextField.class).withLabel("제목").single().setValue("공론장 사례");
        find(TimePicker.class).withLabel("끝").single().setValue(LocalTime.of(15, 20));

        test(button("저장")).click();

        EventDetails event = only();
        assertThat(event.title()).isEqualTo("민관협력 워크숍");
        assertThat(event.parts()).singleElement().satisfies(part -> {
            assertThat(part.title()).isEqualTo("공론장 사례");
            assertThat(part.slot().start().toLocalTime()).isEqualTo(LocalTime.of(14, 0));
        });
        assertThat(getCurrentView()).isInstanceOf(EventView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("민관협력 워크숍");
    }

    @Test
    void whatIsMissingIsSaidAtTheField() {
        navigate("events/new", EventFormView.class);

        test(button("저장")).click();

        TextField title = find(TextField.class).withLabel("행사 이름").single();
        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isEqualTo("필수 입력 항목입니다.");
        assertThat(find(DatePicker.class).withLabel("날짜").single().isInvalid()).isTrue();
        assertThat(queries.list(EventFilter.all())).isEmpty();
    }

    @Test
    void warningsStandNextToTheDateWhileItIsTyped() {
        navigate("events/new", EventFormView.class);

        when("2030-01-01", "14:00", "17:00");
        assertThat(warnings()).anyMatch(text -> text.startsWith("이날은 공휴일입니다"));

        when("2030-01-03", "14:00", "17:00");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void inAnElectionPeriodTheReasonIsAskedAtItsField() {
        navigate("events/new", EventFormView.class);
        find(TextField.class).withLabel("행사 이름").single().setValue("설명회");
        when("2026-05-20", "14:00", "17:00");
        assertThat(warnings()).anyMatch(text -> text.contains("선거 기간(2026. 4. 4."));
        test(button("저장")).click();

        TextArea reason = find(TextArea.class).withLabel("선거 기간 중 개최 근거").single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("법령에 따른 교육");
        chooseExemption(0);
        chooseExemption(1);
        test(button("저장")).click();

        assertThat(only().electionReason()).isEqualTo("정해진 날이나 시기에 열지 않으면 목적을 이룰 수 없는 행사(같은 호 나목)\n법령에 따른 교육");
    }

    private void chooseExemption(int number) {
        @SuppressWarnings("unchecked")
        Select<Object> exemption = find(Select.class)
                .withCondition(one -> "예외 사유 고르기".equals(one.getPlaceholder()))
                .single();
        exemption.setValue(exemption.getListDataView().getItem(number));
    }

    @Test
    void aTakenVenueIsRefusedAtItsFieldAndNothingTypedIsLost() {
        navigate("events/new", EventFormView.class);
        find(TextField.class).withLabel("행사 이름").single().setValue("늦은 행사");
        when(DAY, "15:00", "16:00");
        venueField().setValue(venues.of(hall));
        events.create(workshopOn(DAY, hall, null));

        test(button("저장")).click();

        assertThat(venueField().isInvalid()).isTrue();
        assertThat(venueField().getErrorMessage()).contains("2030-WS-001").contains("17:00");
        assertThat(find(TextField.class).withLabel("행사 이름").single().getValue()).isEqualTo("늦은 행사");
    }

    @Test
    void movingAPublishedEventShowsWhatHappensAndTakesAReason() {
        EventId id = published(workshopOn(DAY, hall, null));
        edit(id);
        find(TimePicker.class).withLabel("끝나는 시각").single().setValue(LocalTime.of(17, 30));

        test(button("저장")).click();

        ImpactDialog dialog = find(ImpactDialog.class).single();
        test(find(Button.class, dialog).withText("바꾸고 안내하기").single()).click();
        TextArea reason = find(TextArea.class, dialog).withLabel("사유").single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("토론 시간 연장");
        test(find(Button.class, dialog).withText("바꾸고 안내하기").single()).click();

        assertThat(queries.of(id).resetSequence()).isEqualTo(1);
        assertThat(queries.history(id)).anyMatch(row -> "토론 시간 연장".equals(row.reason()));
    }

    @Test
    void mineAndTheirsAreShownFieldByField() {
        EventId id = events.create(workshopOn(DAY, hall, null));
        edit(id);
        find(TextField.class).withLabel("행사 이름").single().setValue("내 이름");
        find(TextField.class).withLabel("문의처").single().setValue("내 담당");
        somebodyElseSaves(id, titled(described(queries.of(id).draft(), "그쪽 내용"), "그쪽 이름"));

        test(button("저장")).click();
        ConflictDialog<?> dialog = find(ConflictDialog.class).single();
        RadioButtonGroup<?> choice = find(RadioButtonGroup.class, dialog).single();
        assertThat(choice.getLabel()).isEqualTo("행사 이름");
        choose(choice, 0);
        test(find(Button.class, dialog).withText("고른 대로 저장").single()).click();

        EventDetails saved = queries.of(id);
        assertThat(saved.title()).isEqualTo("내 이름");
        assertThat(saved.contactName()).isEqualTo("내 담당");
        assertThat(saved.description()).isEqualTo("그쪽 내용");
    }

    @Test
    void theAddressNamesTheTab() {
        EventId id = events.create(workshopOn(DAY, hall, null));

        EventTab.open(id, "history");

        assertThat(find(Anchor.class)
                        .withAttribute("aria-current", "page")
                        .single()
                        .getText())
                .isEqualTo("변경 이력");
        assertThat(find(HistoryPanel.class).exists()).isTrue();
        assertThat(find(OverviewPanel.class).exists()).isFalse();
    }

    @Test
    void theAudienceCountsHeadsWhileItIsTicked() {
        person("김하나", "hana@example.test", AffiliationRole.CHAIR, AffiliationRole.SECRETARIAT_HEAD);
        person("이두리", null, AffiliationRole.CHAIR);
        EventId id = events.create(workshopOn(DAY, hall, null));
        EventTab.open(id, "audience");
        assertThat(total()).startsWith("모두 0명");

        CheckboxGroup<AffiliationRole> roles = roles();
        roles.setValue(Set.of(AffiliationRole.CHAIR, AffiliationRole.SECRETARIAT_HEAD));

        assertThat(total()).isEqualTo("모두 2명 · 메일 1명 · 전화 1명 · 뺀 사람 0명");
        test(button("대상 저장")).click();
        assertThat(queries.of(id).audience().roles())
                .containsExactlyInAnyOrder(AffiliationRole.CHAIR, AffiliationRole.SECRETARIAT_HEAD);
    }

    @Test
    void theListShowsWhatIsUpcoming() {
        published(workshopOn(DAY, hall, null));
        events.create(titled(workshopOn("2030-05-17", hall, null), "작성 중인 행사"));

        navigate("events", EventListView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).containsExactly("민관협력 워크숍");

        UI.getCurrent().navigate("events", QueryParameters.of("show", "drafts"));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).containsExactly("작성 중인 행사");
    }

    @Test
    void anEventIsCancelledWithAReason() {
        EventId id = published(workshopOn(DAY, hall, null));
        navigate("events/" + id.value(), EventView.class);

        test(button("행사 취소")).click();
        find(TextArea.class).withLabel("사유").single().setValue("태풍");
        test(find(Button.class).withText("행사 취소").last()).click();

        assertThat(queries.of(id).status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(queries.of(id).cancelReason()).isEqualTo("태풍");
    }

    @Test
    void aCloneOpensAtItsNewDate() {
        EventId id = published(workshopOn(DAY, hall, null));
        navigate("events/" + id.value(), EventView.class);

        test(button("복제")).click();
        CloneDialog dialog = find(CloneDialog.class).single();
        assertThat(find(DatePicker.class, dialog).single().getValue()).isEqualTo(LocalDate.parse("2031-04-16"));
        test(find(Button.class, dialog).withText("복제").single()).click();

        assertThat(queries.list(new EventFilter(EventFilter.When.DRAFTS, null))).hasSize(1);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .doesNotContain(id.value().toString());
    }

    @Test
    void aCloneAtATakenTimeIsMadeWithoutTheVenueAndSaysSo() {
        EventId id = published(workshopOn(DAY, hall, null));
        events.create(titled(workshopOn("2031-04-16", hall, null), "먼저 잡은 행사"));
        navigate("events/" + id.value(), EventView.class);

        test(button("복제")).click();
        CloneDialog dialog = find(CloneDialog.class).single();
        assertThat(find(Paragraph.class, dialog).all())
                .filteredOn(Component::isVisible)
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("빼고 복제합니다"));
        test(find(Button.class, dialog).withText("복제").single()).click();

        assertThat(queries.list(new EventFilter(EventFilter.When.DRAFTS, "민관협력")))
                .singleElement()
                .satisfies(copy -> assertThat(copy.venueName()).isNull());
        assertThat(find(Notification.class).all())
                .anyMatch(notice -> notice.getElement().getTextRecursively().contains("대강당은(는) 빼 두었습니다"));
    }

    @Test
    void whatSomebodyElseSavesIsShownOnAnOpenPage() throws Exception {
        EventId id = events.create(workshopOn(DAY, hall, null));
        EventTab.open(id, "overview");

        somebodyElseSaves(id, titled(queries.of(id).draft(), "그쪽 이름"));

        pushed(() -> find(H1.class).single().getText().equals("그쪽 이름"));
    }

    @Test
    void whereSomethingMayBeTypedTheReaderDecidesWhenToSeeTheNews() throws Exception {
        EventId id = events.create(workshopOn(DAY, hall, null));
        EventTab.open(id, "audience");
        roles().setValue(Set.of(AffiliationRole.CHAIR));

        somebodyElseSaves(id, titled(queries.of(id).draft(), "그쪽 이름"));

        pushed(() -> find(Button.class).withText("바뀐 내용 보기").exists());
        assertThat(roles().getValue()).containsExactly(AffiliationRole.CHAIR);
        test(button("바뀐 내용 보기")).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("그쪽 이름");
    }

    @Test
    void anOpenFormKeepsWhatIsTypedAndLearnsWhatWasBookedMeanwhile() throws Exception {
        EventId id = events.create(workshopOn(DAY, null, null));
        edit(id);
        find(TextField.class).withLabel("행사 이름").single().setValue("내 이름");
        venueField().setValue(venues.of(hall));

        events.create(workshopOn(DAY, hall, null));
        pushed(() -> warnings().stream().anyMatch(text -> text.contains("예약")));
        somebodyElseSaves(id, described(queries.of(id).draft(), "그쪽 내용"));
        pushed(() -> find(NewsLine.class).exists());

        assertThat(find(TextField.class).withLabel("행사 이름").single().getValue()).isEqualTo("내 이름");
    }

    /** What the couriers bring is taken in as a push would, until the screen shows it. */
    private static void pushed(BooleanSupplier shown) throws InterruptedException {
        VaadinSession session = VaadinSession.getCurrent();
        for (int i = 0; i < 100 && !shown.getAsBoolean(); i++) {
            Thread.sleep(50);
            session.getService().runPendingAccessTasks(session);
        }
        assertThat(shown.getAsBoolean()).isTrue();
    }

    private void somebodyElseSaves(EventId id, EventDraft draft) {
        EventDetails now = queries.of(id);
        events.change(new ChangeEvent(id, now.version(), now.draft(), draft, null, false));
    }

    @SuppressWarnings("unchecked")
    private static void choose(RadioButtonGroup<?> choice, int index) {
        RadioButtonGroup<Object> group = (RadioButtonGroup<Object>) choice;
        group.setValue(group.getListDataView().getItem(index));
    }

    private void person(String name, @org.jspecify.annotations.Nullable String email, AffiliationRole... roles) {
        List<NewAffiliation> affiliations = java.util.Arrays.stream(roles)
                .map(role -> new NewAffiliation(role, new DongCode("1154551000"), LocalDate.parse("2024-01-01"), null))
                .toList();
        people.register(new RegisterPerson(name, EmailAddress.ofNullable(email), false, null, null, affiliations));
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<AffiliationRole> roles() {
        return find(CheckboxGroup.class).withLabel("직책").single();
    }

    private String total() {
        return find(Paragraph.class)
                .withClassName("event-audience-total")
                .single()
                .getText();
    }

    private EventId published(EventDraft draft) {
        EventId id = events.create(draft);
        events.publish(id, queries.of(id).version());
        return id;
    }

    private void edit(EventId id) {
        navigate("events/" + id.value() + "/edit", EventFormView.class);
    }

    private EventDetails only() {
        return queries.of(queries.list(EventFilter.all()).getFirst().id());
    }

    private void when(String day, String from, String to) {
        find(DatePicker.class).withLabel("날짜").single().setValue(LocalDate.parse(day));
        find(TimePicker.class).withLabel("시작 시각").single().setValue(LocalTime.parse(from));
        find(TimePicker.class).withLabel("끝나는 시각").single().setValue(LocalTime.parse(to));
    }

    private List<String> warnings() {
        return find(Div.class).withClassName("event-warning").all().stream()
                .map(line -> line.getChildren()
                        .map(Component::getElement)
                        .map(element -> element.getTextRecursively())
                        .reduce("", String::concat))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Venue> venueField() {
        return find(ComboBox.class).withLabel("장소").single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
    }
}
