package kr.dongne.attendance.ui;

import static kr.dongne.attendance.Workshop.DOKSAN_1;
import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.CheckIn;
import kr.dongne.attendance.MarkAttendance;
import kr.dongne.attendance.Workshop;
import kr.dongne.attendance.confirmation.ConfirmationRow;
import kr.dongne.attendance.confirmation.ConfirmationState;
import kr.dongne.attendance.confirmation.Confirmations;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.EventId;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A dong's list on its officer's phone, and what the office sees of it. */
@DongneTest
@WithActor(role = Role.COUNCIL_OFFICER, dongs = "1154551000")
@ViewPackages(packages = {"kr.dongne.attendance.ui", "kr.dongne.event.ui"})
class ConfirmationScreensTest extends SpringBrowserlessTest {

    @Autowired
    private AttendanceBook book;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private ApplicationContext beans;

    private Workshop workshop;
    private EventId event;
    private AttendeeId kim;
    private AttendeeId lee;

    @BeforeEach
    void aWorkshopOfYesterdayWhereKimWas() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        workshop = new Workshop(beans);
        workshop.isOver();
        event = workshop.event();
        kim = workshop.invited("김철수", AffiliationRole.CHAIR, GASAN);
        lee = workshop.invited("이영희", AffiliationRole.SECRETARY, GASAN);
        workshop.invited("박민수", AffiliationRole.CHAIR, DOKSAN_1);
        SignedIn.run(Role.DISTRICT_OFFICER, () -> book.checkIn(new CheckIn(event, kim, null, null, null)));
    }

    @Test
    void anOfficerConfirmsTheOwnDongsListWithOneTap() {
        open("confirmation");
        assertThat(names()).containsExactly("김철수", "이영희");
        assertThat(words()).contains("확인 전", "참석 1명 / 예정 2명 · 미확인 1명").doesNotContain("박민수", "독산1동");

        test(button("맞습니다")).click();

        assertThat(state()).isEqualTo(ConfirmationState.CONFIRMED);
        assertThat(words()).contains("동이 확인함", "COUNCIL_OFFICER");
        assertThat(find(Button.class).withText("맞습니다").exists()).isFalse();
        test(button("기록")).click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("동이 확인함");
    }

    @Test
    void whatIsWrongIsWrittenAndSent() {
        open("confirmation");
        test(button("다릅니다")).click();
        test(button("보내기")).click();
        TextArea reason = find(TextArea.class).withLabel("사유").single();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(state()).isEqualTo(ConfirmationState.OPEN);

        reason.setValue("이영희 간사도 왔습니다");
        test(button("보내기")).click();

        assertThat(state()).isEqualTo(ConfirmationState.DISPUTED);
        assertThat(words()).contains("다르다고 함", "이영희 간사도 왔습니다");
    }

    @Test
    void whoSeesAnOlderListIsToldAndSeesTheNewOne() {
        open("confirmation");
        Button right = button("맞습니다");
        SignedIn.run(
                Role.DISTRICT_OFFICER,
                () -> book.mark(new MarkAttendance(event, lee, AttendanceStatus.LATE, null, null, null)));

        right.click();

        assertThat(state()).isEqualTo(ConfirmationState.OPEN);
        assertThat(find(Notification.class).last().getElement().getTextRecursively())
                .contains("출석 표시가 바뀌었습니다");
        assertThat(words()).contains("참석 2명 / 예정 2명 · 미확인 0명");
    }

    @Test
    void beforeTheEventThereIsNothingToConfirm() {
        Workshop later = new Workshop(beans);
        UI.getCurrent().navigate("events/" + later.event().value(), QueryParameters.of("tab", "confirmation"));

        assertThat(words()).contains("아직 행사 전입니다");
    }

    @Test
    @WithActor(role = Role.DISTRICT_OFFICER)
    void theOfficeSettlesWhatIsDisputedAndSaysHow() {
        SignedIn.run(
                Role.COUNCIL_OFFICER,
                () -> confirmations.dispute(confirmations.of(event).getFirst().seen(), "이영희 간사도 왔습니다"),
                GASAN.value());
        open("attendance");
        assertThat(words()).contains("동의 출석 확인", "다르다고 함", "이영희 간사도 왔습니다");

        test(labelled("가산동 출석 닫기")).click();
        find(TextArea.class).withLabel("사유").single().setValue("서명부를 보고 고쳤습니다");
        test(button("정리하고 닫기", find(Dialog.class).last())).click();

        assertThat(state()).isEqualTo(ConfirmationState.CLOSED);
        assertThat(words()).contains("구청이 닫음", "서명부를 보고 고쳤습니다");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getAriaLabel().orElse("").equals("가산동 출석 닫기"));
        test(labelled("이영희: 출석")).click();
        assertThat(words()).as("a closed list asks why").doesNotContain("닫은 뒤에 바뀜");
        find(TextArea.class).withLabel("사유").last().setValue("종이 명부와 대조");
        test(button("확인")).click();
        assertThat(confirmations.of(event).getFirst().changed()).isTrue();
    }

    @Test
    @WithActor(role = Role.DONG_OFFICIAL, dongs = "1154551000")
    void aDongsOfficialSeesTheStateAndDecidesNothing() {
        open("attendance");
        assertThat(words()).contains("동의 출석 확인", "확인 전").doesNotContain("독산1동");
        assertThat(find(Button.class).withText("맞습니다").exists()).isFalse();
        assertThat(find(Button.class).withText("정리하고 닫기").exists()).isFalse();
    }

    private ConfirmationState state() {
        return SignedIn.call(Role.DISTRICT_OFFICER, () -> confirmations.of(event)).stream()
                .filter(row -> row.dong().equals(GASAN))
                .map(ConfirmationRow::state)
                .findFirst()
                .orElseThrow();
    }

    private void open(String tab) {
        UI.getCurrent().navigate("events/" + event.value(), QueryParameters.of("tab", tab));
    }

    private List<String> names() {
        return find(Span.class).withClassName("attendee-name").all().stream()
                .map(Span::getText)
                .toList();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).last();
    }

    private Button button(String text, Dialog dialog) {
        return find(Button.class, dialog).withText(text).single();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
    }
}
