package kr.dongne.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DongneTest
class BookingsTest {

    @Autowired
    Bookings bookings;

    @Autowired
    Venues venues;

    @Autowired
    Lecturers lecturers;

    @Autowired
    JdbcClient jdbc;

    private final UUID workshop = Uuid7.next();
    private final UUID other = Uuid7.next();
    BookableId hall;
    BookableId room;

    @BeforeEach
    void twoVenues() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        hall = venues.add(new AddVenue("금천구청 대강당", "서울 금천구", 300, "빔프로젝터"));
        room = venues.add(new AddVenue("소회의실", "서울 금천구", 20, null));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theLoserIsToldByWhomAndUntilWhen() {
        bookings.book(hall, slot("14:00", "17:00"), workshop, "민관협력 워크숍");
        assertThatThrownBy(() -> bookings.book(hall, slot("16:59", "18:00"), other, "다른 행사"))
                .isInstanceOfSatisfying(SlotTaken.class, taken -> {
                    assertThat(taken.resourceKind()).isEqualTo(BookableKind.VENUE);
                    assertThat(taken.resourceName()).isEqualTo("금천구청 대강당");
                    assertThat(taken.heldBy()).isEqualTo("민관협력 워크숍");
                    assertThat(taken.until()).isEqualTo("2024-04-17T17:00");
                });
        assertThat(bookings.takenBy(hall, slot("13:00", "15:00"), other))
                .contains(new Booked("민관협력 워크숍", slot("14:00", "17:00")));
        assertThat(bookings.takenBy(hall, slot("13:00", "15:00"), workshop)).isEmpty();
    }

    @Test
    void touchingIsNotOverlapping() {
        bookings.book(hall, slot("14:00", "17:00"), workshop, "민관협력 워크숍");
        bookings.book(hall, slot("17:00", "18:00"), other, "다음 행사");
        bookings.book(hall, slot("12:00", "14:00"), other, "앞 행사");
        bookings.book(room, slot("14:00", "17:00"), other, "옆 방");
    }

    @Test
    void aHolderMovesAndGetsBackWhatItGaveUp() {
        bookings.book(hall, slot("14:00", "17:00"), workshop, "민관협력 워크숍");
        bookings.rebook(workshop, List.of(new BookingRequest(hall, slot("15:00", "18:00"))), "민관협력 워크숍");
        bookings.rebook(
                workshop,
                List.of(
                        new BookingRequest(room, slot("15:00", "18:00")),
                        new BookingRequest(hall, slot("14:00", "17:00"))),
                "민관협력 워크숍");
        assertThat(bookings.upcomingOf(hall, LocalDateTime.of(2024, 4, 17, 0, 0)))
                .extracting(BookedSlot::slot)
                .containsExactly(slot("14:00", "17:00"));
    }

    @Test
    void aMoveThatFailsLeavesEverythingAsItWas() {
        bookings.book(hall, slot("14:00", "17:00"), workshop, "민관협력 워크숍");
        bookings.book(room, slot("14:00", "17:00"), other, "다른 행사");
        List<BookingRequest> wanted = List.of(
                new BookingRequest(hall, slot("09:00", "10:00")), new BookingRequest(room, slot("16:00", "18:00")));
        assertThatThrownBy(() -> bookings.rebook(workshop, wanted, "민관협력 워크숍")).isInstanceOf(SlotTaken.class);
        assertThat(bookings.on(LocalDate.of(2024, 4, 17)))
                .extracting(BookedRow::holder)
                .containsExactlyInAnyOrder(workshop, other);
    }

    @Test
    void aDongSeesThatSomethingIsBookedButNotByWhom() {
        bookings.book(hall, slot("14:00", "17:00"), workshop, "아직 알리지 않은 행사");
        for (Role role : List.of(Role.DONG_OFFICIAL, Role.COUNCIL_OFFICER)) {
            SignedIn.as(role, "1154551000");
            assertThat(bookings.upcomingOf(hall, LocalDateTime.of(2024, 4, 17, 0, 0)))
                    .containsExactly(new BookedSlot(slot("14:00", "17:00"), null));
            assertThatThrownBy(() -> bookings.on(LocalDate.of(2024, 4, 17))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> bookings.takenBy(hall, slot("14:00", "17:00"), other))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatIsReleasedIsFree() {
        bookings.book(hall, slot("14:00", "17:00"), workshop, "민관협력 워크숍");
        bookings.release(workshop);
        bookings.book(hall, slot("14:00", "17:00"), other, "다른 행사");
    }

    @Test
    void theDatabaseRefusesAnOverlapThatComesInAnotherWay() {
        bookings.book(hall, slot("14:00", "17:00"), workshop, "민관협력 워크숍");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into booking (id, resource_id, holder_id, held_by, starts_at, ends_at, status)
                        values (:id, :hall, :other, 'x', '2024-04-17 16:00', '2024-04-17 18:00', 'ACTIVE')
                        """)
                        .param("id", Uuid7.next())
                        .param("hall", hall.value())
                        .param("other", other)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("uq_booking");
    }

    @Test
    void aLecturerCannotSpeakTwiceAtATime() {
        BookableId lecturer = lecturers.add(new AddLecturer("강사 1", "금천구 주민자치사업단"));
        bookings.book(lecturer, slot("14:00", "15:30"), workshop, "민관협력 워크숍");
        assertThatThrownBy(() -> bookings.book(lecturer, slot("15:00", "16:00"), other, "다른 행사"))
                .isInstanceOfSatisfying(SlotTaken.class, taken -> assertThat(taken.messageKey())
                        .isEqualTo("booking.problem.slot-taken.LECTURER"));
        assertThat(lecturers.of(lecturer)).isEqualTo(new Lecturer(lecturer, 0, "강사 1", "금천구 주민자치사업단"));
    }

    @Test
    void whatDoesNotExistCannotBeBooked() {
        assertThatThrownBy(() -> bookings.book(BookableId.next(), slot("14:00", "15:00"), workshop, "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheDistrictBooks() {
        SignedIn.as(Role.DONG_OFFICIAL, "1154551000");
        assertThatThrownBy(() -> bookings.book(hall, slot("14:00", "15:00"), workshop, "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> venues.add(new AddVenue("x", "x", 1, null))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aVenueIsChangedOnceForEachVersionAndHasANameOfItsOwn() {
        Venue before = venues.of(hall);
        venues.change(new ChangeVenue(hall, before.version(), "금천구청 대강당", "서울 금천구 시흥대로", 280, null));
        Venue after = venues.of(hall);
        assertThat(after.capacity()).isEqualTo(280);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThatThrownBy(() -> venues.change(new ChangeVenue(hall, before.version(), "대강당", "서울", 1, null)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> venues.change(new ChangeVenue(hall, after.version(), "소회의실", "서울", 1, null)))
                .isInstanceOf(BookingProblem.NameTaken.class);
        assertThatThrownBy(() -> venues.add(new AddVenue("소회의실", "서울", 1, null)))
                .isInstanceOf(BookingProblem.NameTaken.class);
    }

    private static TimeSlot slot(String start, String end) {
        return new TimeSlot(LocalDateTime.parse("2024-04-17T" + start), LocalDateTime.parse("2024-04-17T" + end));
    }
}
