package kr.dongne.booking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Bookings;
import kr.dongne.booking.Lecturers;
import kr.dongne.booking.Venues;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(classes = VenuesView.class)
class VenuesViewTest extends SpringBrowserlessTest {

    @Autowired
    private Venues venues;

    @Autowired
    private Lecturers lecturers;

    @Autowired
    private Bookings bookings;

    @BeforeEach
    void inKorean() {
        UI.getCurrent().setLocale(Locale.KOREAN);
    }

    @Test
    void aVenueIsAddedAndChanged() {
        navigate(VenuesView.class);
        test(button("장소 추가")).click();
        test(button("저장")).click();
        assertThat(field("장소 이름").getErrorMessage()).isEqualTo("장소 이름을 입력해 주세요.");
        assertThat(find(IntegerField.class).single().isInvalid()).isTrue();

        test(field("장소 이름")).setValue("금천구청 대강당");
        test(field("주소")).setValue("서울 금천구 시흥대로73길 70");
        find(IntegerField.class).single().setValue(300);
        test(button("저장")).click();
        assertThat(venues.all()).singleElement().satisfies(venue -> assertThat(venue.capacity())
                .isEqualTo(300));

        test(button("수정")).click();
        find(IntegerField.class).single().setValue(280);
        test(button("저장")).click();
        assertThat(venues.all().getFirst().capacity()).isEqualTo(280);
        assertThat(find(H2.class).withText("금천구청 대강당").all()).hasSize(1);
    }

    @Test
    void aNameThatIsTakenIsSaidAtTheName() {
        venues.add(new AddVenue("대강당", "서울", 10, null));
        navigate(VenuesView.class);
        test(button("장소 추가")).click();
        test(field("장소 이름")).setValue("대강당");
        test(field("주소")).setValue("서울");
        find(IntegerField.class).single().setValue(1);
        test(button("저장")).click();
        assertThat(field("장소 이름").getErrorMessage()).isEqualTo("같은 이름의 장소가 이미 있습니다.");
    }

    @Test
    void aVenueShowsWhatItIsBookedFor() {
        BookableId hall = venues.add(new AddVenue("대강당", "서울", 10, null));
        bookings.book(hall, slot("2035-04-17"), Uuid7.next(), "민관협력 워크숍");
        navigate(VenuesView.class);
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("2035. 4. 17.(화) 14:00–17:00 — 민관협력 워크숍");
    }

    @Test
    void aLecturerIsAdded() {
        UI.getCurrent().navigate("venues", QueryParameters.of("show", "lecturers"));
        test(button("강사 추가")).click();
        test(field("강사 이름")).setValue("주민자치사업단장");
        test(field("소속·직위")).setValue("금천구 주민자치사업단");
        test(button("저장")).click();
        assertThat(lecturers.all()).singleElement().satisfies(one -> assertThat(one.office())
                .isEqualTo("금천구 주민자치사업단"));
    }

    @Test
    @WithActor(role = Role.COUNCIL_OFFICER, dongs = "1154551000")
    void aCouncilOfficerOnlyReads() {
        SignedIn.run(Role.DISTRICT_OFFICER, () -> venues.add(new AddVenue("대강당", "서울", 10, null)));
        navigate(VenuesView.class);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("장소 추가", "수정");
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private static TimeSlot slot(String day) {
        return new TimeSlot(LocalDateTime.parse(day + "T14:00"), LocalDateTime.parse(day + "T17:00"));
    }
}
