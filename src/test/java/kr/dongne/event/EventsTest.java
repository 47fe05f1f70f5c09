package kr.dongne.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import kr.dongne.account.Role;
import kr.dongne.calendar.AddLecturer;
import kr.dongne.calendar.AddVenue;
import kr.dongne.calendar.BookableId;
import kr.dongne.calendar.Lecturers;
import kr.dongne.calendar.Venues;
import kr.dongne.people.AffiliationRole;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest
class EventsTest {

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

    private BookableId hall;
    private BookableId lecturer;

    @BeforeEach
    void anOfficerWithAHall() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        hall = venues.add(new AddVenue("대강당", "시흥대로 73길 70", 100, "빔프로젝터"));
        lecturer = lecturers.add(new AddLecturer("작전서운동 주민자치회장", "계양구 작전서운동 주민자치회"));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void anEventIsReadAsItWasWritten() {
        EventDraft draft = workshop("2030-04-17");

        EventDetails event = queries.of(events.create(draft));

        assertThat(event.draft()).isEqualTo(draft);
        assertThat(event.number()).isEqualTo("2030-WS-001");
        assertThat(event.status()).isEqualTo(EventStatus.DRAFT);
        assertThat(event.parts()).extracting(Part::lecturerName).containsExactly("작전서운동 주민자치회장", null);
        assertThat(event.venue()).isNotNull();
        assertThat(event.venue().capacity()).isEqualTo(100);
    }

    private EventDraft workshop(String day) {
        return new EventDraft(
                "민관협력 워크숍",
                "자치계획 수립 안내",
                slot(day, "14:00", "17:00"),
                hall,
                LocalDate.parse(day).minusDays(2).atTime(18, 0),
                "자치행정과",
                "02-2627-1234",
                List.of(
                        PartDraft.added(slot(day, "14:00", "15:20"), "공론장 사례", lecturer),
                        PartDraft.added(slot(day, "15:30", "17:00"), "자치계획과 주민총회", null)),
                Set.of(AffiliationRole.CHAIR, AffiliationRole.DONG_OFFICIAL),
                null);
    }

    private static TimeSlot slot(String day, String from, String to) {
        return new TimeSlot(LocalDateTime.parse(day + "T" + from), LocalDateTime.parse(day + "T" + to));
    }
}
