package kr.dongne.attendance.ui;

import static kr.dongne.attendance.Workshop.DOKSAN_1;
import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.CheckIn;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.EventId;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DongneTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(packages = {"kr.dongne.attendance.ui", "kr.dongne.event.ui"})
class AttendanceScreensTest extends SpringBrowserlessTest {

    @Autowired
    private AttendanceBook book;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    private Workshop workshop;
    private EventId event;
    private AttendeeId kim;

    @BeforeEach
    void aWorkshopWithThreePeople() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        workshop = new Workshop(beans);
        event = workshop.event();
        kim = workshop.invited("김철수", AffiliationRole.CHAIR, GASAN);
        workshop.invited("이영희", AffiliationRole.SECRETARY, GASAN);
        workshop.invited("박민수", AffiliationRole.CHAIR, DOKSAN_1);
    }

    @Test
    void oneTapAtTheDeskChecksInAndOneTakesItBack() {
        openDesk();
        assertThat(names()).containsExactly("김철수", "박민수", "이영희");

        test(labelled("김철수 출석 처리")).click();

        assertThat(row("김철수").status()).isEqualTo(AttendanceStatus.PRESENT);
        assertThat(news()).startsWith("김철수 출석 처리했습니다.");
        assertThat(text("attendance-numbers")).isEqualTo("참석 1 / 예정 3 · 미확인 2");
        test(labelled("김철수: ‘출석’ 되돌리기")).click();
        assertThat(row("김철수").status()).isNull();
        assertThat(labelled("김철수 출석 처리").isVisible()).isTrue();
    }

    @Test
    void theDeskFindsByNameByInitialsAndByTheLastDigits() {
        openDesk();
        search("ㄱㅊ");
        assertThat(names()).containsExactly("김철수");
        search("0002");
        assertThat(names()).containsExactly("이영희");
        search("민수");
        assertThat(names()).containsExactly("박민수");
        search("없는 이름");
        assertThat(names()).isEmpty();
        search("");
        assertThat(names()).hasSize(3);
    }

    @Test
    void aTapOnSomebodyWhomAnotherDeskCheckedInSaysSinceWhen() {
        openDesk();
        Button tap = labelled("김철수 출석 처리");
        book.checkIn(new CheckIn(event, kim, null, "다른 접수대", null));

        tap.click();

        assertThat(news()).matches("김철수: \\d\\d:\\d\\d에 이미 출석 처리되었습니다.");
        assertThat(book.counts(event).total().came()).isEqualTo(1);
    }

    @Test
    void whatAnotherDeskMarksIsTakenOver() {
        openDesk();
        book.checkIn(new CheckIn(event, kim, null, null, null));

        await(() -> text("attendance-numbers").startsWith("참석 1"));

        assertThat(text("attendance-numbers")).startsWith("참석 1 / 예정 3");
        assertThat(labelled("김철수: ‘출석’ 되돌리기").isVisible()).isTrue();
    }

    @Test
    void aWalkInNeedsANameAndADongAndIsThere() {
        openDesk();
        test(button("현장 참석 추가")).click();
        WalkInDialog dialog = find(WalkInDialog.class).single();
        test(button("출석 처리", dialog)).click();
        TextField name = find(TextField.class, dialog).withLabel("성명").single();
        assertThat(name.isInvalid()).isTrue();

        name.setValue("나그네");
        find(TextField.class, dialog).withLabel("전화번호").single().setValue("12");
        test(button("출석 처리", dialog)).click();
        assertThat(find(TextField.class, dialog).withLabel("전화번호").single().isInvalid())
                .isTrue();
        assertThat(name.getValue()).isEqualTo("나그네");
        find(TextField.class, dialog).withLabel("전화번호").single().setValue("");
        test(button("출석 처리", dialog)).click();

        assertThat(row("나그네").status()).isEqualTo(AttendanceStatus.PRESENT);
        assertThat(names()).contains("나그네");
        assertThat(news()).startsWith("나그네 출석 처리했습니다.");
    }

    @Test
    void ofSeveralPeopleOfANameTheDeskChooses() {
        workshop.invited("김철수", AffiliationRole.COUNCIL_MEMBER, GASAN);
        openDesk();
        test(button("현장 참석 추가")).click();
        WalkInDialog dialog = find(WalkInDialog.class).single();
        find(TextField.class, dialog).withLabel("성명").single().setValue("김철수");

        test(button("출석 처리", dialog)).click();
        RadioButtonGroup<?> who = find(RadioButtonGroup.class, dialog).single();
        assertThat(who.getListDataView().getItemCount()).isEqualTo(3);
        choose(who, 0);
        test(button("출석 처리", dialog)).click();

        assertThat(book.counts(event).total().came()).isEqualTo(1);
        assertThat(find(WalkInDialog.class).exists()).isFalse();
    }

    @Test
    void theOfficeSetsEveryStatusAndSeesTheHistory() {
        openTab();
        test(labelled("이영희: 지각")).click();
        test(labelled("이영희: 사유")).click();

        assertThat(row("이영희").status()).isEqualTo(AttendanceStatus.EXCUSED);
        assertThat(labelled("이영희: 사유").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        test(labelled("이영희 출석 기록")).click();
        assertThat(find(Span.class, find(HistoryDialog.class).single())
                        .withClassName("attendance-history-what")
                        .all())
                .extracting(Span::getText)
                .containsExactly("지각 → 사유", "미확인 → 지각");
        test(button("닫기", find(HistoryDialog.class).single())).click();
        test(labelled("이영희: ‘사유’ 되돌리기")).click();
        assertThat(row("이영희").status()).isEqualTo(AttendanceStatus.LATE);
    }

    @Test
    void manyAreMarkedAtOnceAfterAQuestion() {
        openTab();
        Checkbox all = find(Checkbox.class).withLabel("보이는 3명 모두 선택").single();
        test(all).click();
        status().setValue(AttendanceStatus.ABSENT);

        test(button("3명 한꺼번에 처리")).click();
        assertThat(book.counts(event).total().absent()).isZero();
        new ConfirmDialogTester(find(ConfirmDialog.class).single()).confirm();

        assertThat(book.counts(event).total().absent()).isEqualTo(3);
    }

    @Test
    void aClosedEventAsksWhy() {
        workshop.close();
        openTab();

        test(labelled("김철수: 출석")).click();
        assertThat(row("김철수").status()).isNull();
        find(TextArea.class).withLabel("사유").single().setValue("종이 명부와 대조");
        test(button("확인")).click();

        assertThat(row("김철수").status()).isEqualTo(AttendanceStatus.PRESENT);
        assertThat(jdbc.sql("select reason from attendance_mark")
                        .query(String.class)
                        .single())
                .isEqualTo("종이 명부와 대조");
    }

    @Test
    void theNumbersNameWhomTheQuorumLacks() {
        openTab();
        assertThat(find(CountsPanel.class).single().getElement().getTextRecursively())
                .contains("가산동", "정족 미달: 회장, 간사", "독산1동");
        test(labelled("김철수: 출석")).click();
        test(labelled("이영희: 대리")).click();
        assertThat(find(CountsPanel.class).single().getElement().getTextRecursively())
                .contains("정족 충족");
    }

    @Test
    @WithActor(role = Role.DONG_OFFICIAL, dongs = "1154561000")
    void aDongsOfficialSeesTheOwnDongOnly() {
        openTab();
        assertThat(names()).containsExactly("박민수");
    }

    private void openDesk() {
        navigate(DeskView.address(event), DeskView.class);
    }

    private void openTab() {
        UI.getCurrent()
                .navigate("events/" + event.value(), com.vaadin.flow.router.QueryParameters.of("tab", "attendance"));
    }

    /** News comes from another thread and waits for the session. */
    private void await(BooleanSupplier come) {
        for (int tries = 0; tries < 100 && !come.getAsBoolean(); tries++) {
            LockSupport.parkNanos(50_000_000);
            roundTrip();
        }
    }

    private void search(String text) {
        find(TextField.class).withLabel("이름 검색").single().setValue(text);
    }

    private List<String> names() {
        return find(Span.class).withClassName("attendee-name").all().stream()
                .map(Span::getText)
                .toList();
    }

    private String news() {
        return text("attendance-news");
    }

    private String text(String className) {
        return find(Span.class).withClassName(className).single().getText();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).last();
    }

    private Button button(String text, WalkInDialog dialog) {
        return find(Button.class, dialog).withText(text).single();
    }

    private Button button(String text, HistoryDialog dialog) {
        return find(Button.class, dialog).withText(text).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<AttendanceStatus> status() {
        return (ComboBox<AttendanceStatus>) find(ComboBox.class).all().stream()
                .filter(box -> "출석 상태".equals(box.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> void choose(RadioButtonGroup<T> group, int index) {
        group.setValue(group.getListDataView().getItem(index));
    }

    private ExpectedRow row(String name) {
        return Objects.requireNonNull(book.expected(event).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null));
    }
}
