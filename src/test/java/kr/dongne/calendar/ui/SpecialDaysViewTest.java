package kr.dongne.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Bookings;
import kr.dongne.booking.Venues;
import kr.dongne.calendar.Election;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(classes = SpecialDaysView.class)
class SpecialDaysViewTest extends SpringBrowserlessTest {

    @Autowired
    private Venues venues;

    @Autowired
    private Bookings bookings;

    @Autowired
    private SpecialDays days;

    @BeforeEach
    void inKorean() {
        UI.getCurrent().setLocale(Locale.KOREAN);
    }

    @Test
    void aHolidayThatIsDeclaredLateNamesTheBookingsThatItHits() {
        BookableId hall = venues.add(new AddVenue("대강당", "서울", 10, null));
        bookings.book(hall, slot("2035-04-17"), Uuid7.next(), "민관협력 워크숍");
        navigate(SpecialDaysView.class);
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("제22대 국회의원선거");
        test(button("휴일 추가")).click();
        find(DatePicker.class).single().setValue(LocalDate.of(2035, 4, 17));
        assertThat(find(DatePicker.class).single().getHelperText()).contains("민관협력 워크숍");
    }

    @Test
    void manyHolidaysAreTakenTogetherOrNotAtAll() {
        navigate(SpecialDaysView.class);
        test(button("여러 휴일 넣기")).click();
        TextArea list = find(TextArea.class).single();
        list.setValue("2035-04-17 지역의 날\n날짜가 없는 줄");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("2번째 줄: 날짜가 없는 줄");
        test(button("모두 넣기")).click();
        assertThat(list.isInvalid()).isTrue();
        assertThat(days.holidayOn(LocalDate.of(2035, 4, 17))).isEmpty();

        list.setValue("2035-04-17 지역의 날\n2035-04-18 이튿날");
        test(button("모두 넣기")).click();
        assertThat(days.holidayOn(LocalDate.of(2035, 4, 17))).contains("지역의 날");
        assertThat(days.holidayOn(LocalDate.of(2035, 4, 18))).contains("이튿날");
    }

    @Test
    void manyElectionsAreTakenTogetherOrNotAtAll() {
        navigate(SpecialDaysView.class);
        test(button("여러 선거 넣기")).click();
        TextArea list = find(TextArea.class).single();
        list.setValue("재·보궐선거 2029-04-04\n날이 없는 선거");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("2번째 줄: 날이 없는 선거");
        test(button("모두 넣기")).click();
        assertThat(list.isInvalid()).isTrue();
        assertThat(days.electionRestricting(LocalDate.of(2029, 4, 4))).isEmpty();

        list.setValue("재·보궐선거 2029-04-04\n지역선거 2030-05-01 2030-06-05");
        test(button("모두 넣기")).click();
        assertThat(days.electionRestricting(LocalDate.of(2029, 2, 3)))
                .map(Election::name)
                .contains("재·보궐선거");
        assertThat(days.electionRestricting(LocalDate.of(2030, 4, 30))).isEmpty();
        assertThat(days.electionRestricting(LocalDate.of(2030, 5, 1)))
                .map(Election::name)
                .contains("지역선거");

        int known = days.elections().size();
        test(button("여러 선거 넣기")).click();
        find(TextArea.class).single().setValue("재·보궐선거 2029-04-04\n지역선거 2030-04-06 2030-06-05");
        test(button("모두 넣기")).click();
        assertThat(days.elections()).hasSize(known);
        assertThat(days.electionRestricting(LocalDate.of(2030, 4, 6)))
                .map(Election::name)
                .contains("지역선거");
    }

    @Test
    void anElectionIsAddedWithTheFirstDayThatTheLawNames() {
        navigate(SpecialDaysView.class);
        test(button("선거 추가")).click();
        find(TextField.class).single().setValue("재·보궐선거");
        test(button("저장")).click();
        assertThat(picker("선거일").isInvalid()).isTrue();
        picker("선거일").setValue(LocalDate.of(2029, 4, 4));
        assertThat(picker("제한 시작일").getValue()).isEqualTo(LocalDate.of(2029, 2, 3));
        test(button("저장")).click();
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("재·보궐선거");
    }

    private DatePicker picker(String label) {
        return find(DatePicker.class)
                .withCondition(field -> field.getLabel().equals(label))
                .single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static TimeSlot slot(String day) {
        return new TimeSlot(LocalDateTime.parse(day + "T14:00"), LocalDateTime.parse(day + "T17:00"));
    }
}
