package kr.dongne.event;

import static kr.dongne.event.Fixtures.during;
import static kr.dongne.event.Fixtures.slot;
import static kr.dongne.event.Fixtures.workshopOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.audience.Audience;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturers;
import kr.dongne.booking.Venues;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.Warning;
import kr.dongne.draft.WarningKind;
import kr.dongne.invitation.Invitations;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DongCode;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest
class EventChecksTest {

    private static final String DAY = "2030-04-17";

    @Autowired
    private EventChecks checks;

    @Autowired
    private Events events;

    @Autowired
    private EventQueries queries;

    @Autowired
    private Audiences audiences;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Venues venues;

    @Autowired
    private Lecturers lecturers;

    @Autowired
    private People people;

    private BookableId hall;
    private BookableId lecturer;

    @BeforeEach
    void anOfficerWithAHall() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        hall = venues.add(new AddVenue("작은 방", "시흥대로 73길 70", 1, null));
        lecturer = lecturers.add(new AddLecturer("강사", "계양구"));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void anOrdinaryWednesdayNeedsNoWarning() {
        assertThat(checks.check(workshopOn(DAY, hall, lecturer), null)).isEmpty();
    }

    @Test
    void aHolidayIsNamed() {
        assertThat(checks.check(workshopOn("2030-06-06", null, null), null))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.kind()).isEqualTo(WarningKind.HOLIDAY);
                    assertThat(warning.arguments()).containsExactly("현충일");
                });
    }

    @Test
    void aWeekendIsPointedOut() {
        assertThat(kinds(workshopOn("2030-04-20", null, null), null)).containsExactly(WarningKind.WEEKEND);
    }

    @Test
    void anElectionPeriodIsNamedWithItsDays() {
        assertThat(checks.check(workshopOn("2026-05-20", null, null), null))
                .filteredOn(warning -> warning.kind() == WarningKind.ELECTION)
                .singleElement()
                .satisfies(warning -> assertThat(warning.arguments())
                        .contains(LocalDate.parse("2026-04-04"), LocalDate.parse("2026-06-03")));
    }

    @Test
    void thePastIsPointedOut() {
        assertThat(kinds(workshopOn("2024-04-17", null, null), null))
                .containsExactly(WarningKind.IN_THE_PAST, WarningKind.DEADLINE_PAST);
    }

    @Test
    void aDeadlineAfterTheStartIsPointedOut() {
        EventDraft draft = workshopOn("2030-04-18", null, null);

        assertThat(kinds(during(draft, slot("2030-04-15", "14:00", "17:00")), null))
                .containsExactly(WarningKind.DEADLINE_AFTER_START);
    }

    @Test
    void whoHoldsTheVenueAndTheLecturerIsNamedAtTheirFields() {
        EventId other = events.create(workshopOn(DAY, hall, lecturer));
        EventDraft draft = workshopOn(DAY, hall, lecturer);

        List<Warning> warnings = checks.check(draft, null);

        assertThat(warnings)
                .extracting(Warning::kind)
                .containsExactly(WarningKind.VENUE_TAKEN, WarningKind.LECTURER_TAKEN);
        assertThat(warnings.getFirst().arguments())
                .containsExactly("2030-WS-001 민관협력 워크숍", slot(DAY, "14:00", "17:00"));
        assertThat(warnings.getLast().part()).isEqualTo(draft.parts().getFirst().id());
        assertThat(checks.check(draft, other)).isEmpty();
    }

    @Test
    void aRoomThatIsTooSmallIsPointedOut() {
        chair("김하나");
        chair("이두리");
        Audience audience = new Audience(Set.of(AffiliationRole.CHAIR), Set.of(), Set.of(), Set.of());

        assertThat(checks.check(workshopOn(DAY, hall, null), audience, null))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.kind()).isEqualTo(WarningKind.CAPACITY);
                    assertThat(warning.arguments()).containsExactly(1, 2);
                });
    }

    @Test
    void whoIsInvitedElsewhereAtThatTimeIsCounted() {
        chair("김하나");
        EventId elsewhere = events.create(workshopOn(DAY, null, null));
        Audience chairs = new Audience(Set.of(AffiliationRole.CHAIR), Set.of(), Set.of(), Set.of());
        audiences.set(elsewhere, queries.of(elsewhere).version(), chairs);
        invitations.send(elsewhere, queries.of(elsewhere).version());

        assertThat(checks.check(workshopOn(DAY, null, null), chairs, null))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.kind()).isEqualTo(WarningKind.ATTENDEES_BUSY);
                    assertThat(warning.arguments()).containsExactly(1);
                });
        assertThat(checks.check(workshopOn(DAY, null, null), chairs, elsewhere)).isEmpty();
        assertThat(checks.check(workshopOn("2030-04-18", null, null), chairs, null))
                .isEmpty();
    }

    private List<WarningKind> kinds(EventDraft draft, @org.jspecify.annotations.Nullable EventId self) {
        return checks.check(draft, self).stream().map(Warning::kind).toList();
    }

    private void chair(String name) {
        people.register(new RegisterPerson(
                name,
                null,
                false,
                null,
                null,
                List.of(new NewAffiliation(
                        AffiliationRole.CHAIR, new DongCode("1154551000"), LocalDate.parse("2024-01-01"), null))));
    }
}
