package kr.dongne.event;

import static kr.dongne.event.Fixtures.at;
import static kr.dongne.event.Fixtures.contactNamed;
import static kr.dongne.event.Fixtures.described;
import static kr.dongne.event.Fixtures.during;
import static kr.dongne.event.Fixtures.grounded;
import static kr.dongne.event.Fixtures.slot;
import static kr.dongne.event.Fixtures.titled;
import static kr.dongne.event.Fixtures.withParts;
import static kr.dongne.event.Fixtures.workshopOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.audience.Audience;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Bookings;
import kr.dongne.booking.Lecturers;
import kr.dongne.booking.SlotTaken;
import kr.dongne.booking.Venues;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.DraftFields;
import kr.dongne.draft.DraftProblem;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.EventField;
import kr.dongne.draft.PartDraft;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.FieldConflict;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DongneTest
@RecordApplicationEvents
class EventsTest {

    private static final String DAY = "2030-04-17";

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

    @Autowired
    private Bookings bookings;

    @Autowired
    private ApplicationEvents raised;

    private BookableId hall;
    private BookableId office;
    private BookableId lecturer;

    @BeforeEach
    void anOfficerWithAHall() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        hall = venues.add(new AddVenue("대강당", "시흥대로 73길 70", 100, "빔프로젝터"));
        office = venues.add(new AddVenue("소회의실", "시흥대로 73길 70", 12, null));
        lecturer = lecturers.add(new AddLecturer("작전서운동 주민자치회장", "계양구 작전서운동 주민자치회"));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void anEventIsReadAsItWasWritten() {
        EventDraft draft = workshopOn(DAY, hall, lecturer);

        EventDetails event = queries.of(events.create(draft));

        assertThat(event.draft()).isEqualTo(draft);
        assertThat(event.status()).isEqualTo(EventStatus.DRAFT);
        assertThat(event.parts()).extracting(Part::lecturerName).containsExactly("작전서운동 주민자치회장", null);
        assertThat(Objects.requireNonNull(event.venue()).capacity()).isEqualTo(100);
    }

    @Test
    void numbersCountWithinTheYearOfTheEvent() {
        assertThat(numberOf(workshopOn("2030-04-17", null, null))).isEqualTo("2030-WS-001");
        assertThat(numberOf(workshopOn("2030-05-17", null, null))).isEqualTo("2030-WS-002");
        assertThat(numberOf(workshopOn("2031-01-02", null, null))).isEqualTo("2031-WS-001");
    }

    @Test
    void aRefusedEventTakesNoNumber() {
        assertThatThrownBy(() -> events.create(titled(workshopOn(DAY, hall, null), " ")))
                .isInstanceOf(DraftProblem.Missing.class);

        assertThat(numberOf(workshopOn(DAY, hall, null))).isEqualTo("2030-WS-001");
    }

    @Test
    void aPartOutsideTheEventIsRefused() {
        EventDraft draft = withParts(
                workshopOn(DAY, null, null), List.of(PartDraft.added(slot(DAY, "16:00", "17:30"), "2부", null)));

        assertThatThrownBy(() -> events.create(draft)).isInstanceOf(DraftProblem.PartOutsideEvent.class);
    }

    @Test
    void oneLecturerIsNotInTwoPartsAtOnce() {
        EventDraft draft = withParts(
                workshopOn(DAY, null, null),
                List.of(
                        PartDraft.added(slot(DAY, "14:00", "15:30"), "1부", lecturer),
                        PartDraft.added(slot(DAY, "15:00", "16:00"), "2부", lecturer)));

        assertThatThrownBy(() -> events.create(draft)).isInstanceOf(DraftProblem.LecturerTwice.class);
    }

    @Test
    void theVenueOfADraftIsTakenAndTheLoserIsToldByWhom() {
        events.create(workshopOn(DAY, hall, null));

        assertThatThrownBy(() -> events.create(titled(workshopOn(DAY, hall, null), "다른 행사")))
                .isInstanceOfSatisfying(SlotTaken.class, taken -> {
                    assertThat(taken.heldBy()).contains("2030-WS-001").contains("민관협력 워크숍");
                    assertThat(taken.until()).isEqualTo(LocalDateTime.parse(DAY + "T17:00"));
                });
        assertThat(queries.list(EventFilter.all())).hasSize(1);
    }

    @Test
    void aLecturerIsHeldForThePartOnly() {
        events.create(workshopOn(DAY, hall, lecturer));

        assertThat(bookings.takenBy(lecturer, slot(DAY, "15:20", "17:00"), Uuid7.next()))
                .isEmpty();
        assertThat(bookings.takenBy(lecturer, slot(DAY, "15:00", "17:00"), Uuid7.next()))
                .isPresent();
    }

    @Test
    void anEventThatMovesGivesItsOldSlotBack() {
        EventId event = events.create(workshopOn(DAY, hall, null));

        change(event, workshopOn("2030-04-18", hall, null), null);

        assertThat(bookings.takenBy(hall, slot(DAY, "14:00", "17:00"), Uuid7.next()))
                .isEmpty();
        assertThat(bookings.takenBy(hall, slot("2030-04-18", "14:00", "17:00"), Uuid7.next()))
                .isPresent();
    }

    @Test
    void rule39_sequenceGrowsWhenTheVenueChanges() {
        EventId event = published(workshopOn(DAY, hall, null));

        change(event, at(queries.of(event).draft(), office), "대강당 공사");

        assertThat(queries.of(event).sequence()).isEqualTo(1);
        assertThat(queries.of(event).resetSequence()).isZero();
        assertThat(raised.stream(EventChanged.class))
                .containsExactly(new EventChanged(event, false, true, false, true));
    }

    @Test
    void rule40_aTypoKeepsTheSequenceAndStaffChooseWhetherToSend() {
        EventId event = published(workshopOn(DAY, hall, null));
        EventDetails read = queries.of(event);

        events.change(new ChangeEvent(
                event, read.version(), read.draft(), described(read.draft(), "자치계획 수립 안내와 토론"), null, true));

        assertThat(queries.of(event).sequence()).isZero();
        assertThat(raised.stream(EventChanged.class))
                .containsExactly(new EventChanged(event, false, false, true, true));
    }

    @Test
    void rule41_aChangeOfTimeStoresTheSequenceOfTheReset() {
        EventId event = published(workshopOn(DAY, hall, null));
        change(event, at(queries.of(event).draft(), office), "공사");

        change(event, during(queries.of(event).draft(), slot(DAY, "13:30", "17:00")), "준비 시간");

        assertThat(queries.of(event).sequence()).isEqualTo(2);
        assertThat(queries.of(event).resetSequence()).isEqualTo(2);
    }

    @Test
    void rule43_aCancellationGrowsTheSequenceAndGivesTheVenueBack() {
        EventId event = published(workshopOn(DAY, hall, null));

        events.cancel(event, queries.of(event).version(), "태풍");

        assertThat(queries.of(event).status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(queries.of(event).sequence()).isEqualTo(1);
        assertThat(bookings.takenBy(hall, slot(DAY, "14:00", "17:00"), Uuid7.next()))
                .isEmpty();
        assertThat(raised.stream(EventCancelled.class)).containsExactly(new EventCancelled(event));
    }

    @Test
    void aDraftChangesWithoutReasonSequenceOrNews() {
        EventId event = events.create(workshopOn(DAY, hall, null));

        change(event, workshopOn("2030-04-18", hall, null), null);

        assertThat(queries.of(event).sequence()).isZero();
        assertThat(raised.stream(EventChanged.class)).isEmpty();
    }

    @Test
    void timeAndPlaceOfAPublishedEventChangeOnlyWithAReason() {
        EventId event = published(workshopOn(DAY, hall, null));
        EventDraft moved = at(queries.of(event).draft(), office);

        assertThatThrownBy(() -> change(event, moved, " ")).isInstanceOf(DraftProblem.ReasonMissing.class);
    }

    @Test
    void aCancelledEventChangesNoMore() {
        EventId event = events.create(workshopOn(DAY, hall, null));
        events.cancel(event, queries.of(event).version(), "중복 등록");

        assertThatThrownBy(() -> change(event, titled(queries.of(event).draft(), "x"), null))
                .isInstanceOf(EventProblem.WrongStatus.class);
        assertThatThrownBy(() -> events.cancel(event, queries.of(event).version(), "또"))
                .isInstanceOf(EventProblem.WrongStatus.class);
    }

    @Test
    void anEventThatHasNotBegunIsNotClosed() {
        EventId event = published(workshopOn(DAY, hall, null));

        assertThatThrownBy(() -> events.close(event, queries.of(event).version()))
                .isInstanceOf(EventProblem.NotStarted.class);
    }

    @Test
    void anEventThatIsOverIsNotPublished() {
        EventId event = events.create(workshopOn("2020-06-17", null, null));

        assertThatThrownBy(() -> events.publish(event, queries.of(event).version()))
                .isInstanceOf(EventProblem.Over.class);
    }

    @Test
    void anElectionPeriodNeedsARecordedReason() {
        EventDraft draft = workshopOn("2026-05-20", null, null);

        assertThatThrownBy(() -> events.create(draft))
                .isInstanceOfSatisfying(DraftProblem.ElectionReasonMissing.class, missing -> assertThat(missing.field())
                        .isEqualTo(EventField.ELECTION_REASON));

        EventId event = events.create(grounded(draft, "법령에 따른 교육 (제86조 제2항 제4호 가목)"));
        assertThat(queries.of(event).electionReason()).contains("제86조");
    }

    @Test
    void aCloneShiftsThePartsAndCopiesAudienceAndQuorum() {
        EventId last = published(workshopOn(DAY, hall, lecturer));
        Audience audience =
                new Audience(Set.of(AffiliationRole.CHAIR), Set.of(new DongCode("1154551000")), Set.of(), Set.of());
        audiences.set(last, queries.of(last).version(), audience);

        EventDetails copy = queries.of(events.cloneOf(last, LocalDateTime.parse("2031-04-16T10:00")));

        assertThat(copy.status()).isEqualTo(EventStatus.DRAFT);
        assertThat(copy.number()).isEqualTo("2031-WS-001");
        assertThat(copy.parts())
                .extracting(Part::slot)
                .containsExactly(slot("2031-04-16", "10:00", "11:20"), slot("2031-04-16", "11:30", "13:00"));
        assertThat(copy.parts())
                .extracting(Part::id)
                .doesNotContainAnyElementsOf(
                        queries.of(last).parts().stream().map(Part::id).toList());
        assertThat(copy.replyDeadline()).isEqualTo(LocalDateTime.parse("2031-04-14T14:00"));
        assertThat(copy.audience()).isEqualTo(audience);
        assertThat(copy.quorumRoles()).isEqualTo(queries.of(last).quorumRoles());
        assertThat(copy.clonedFrom()).isEqualTo(last);
        assertThat(bookings.takenBy(hall, slot("2031-04-16", "10:00", "13:00"), Uuid7.next()))
                .isPresent();
    }

    @Test
    void untouchedFieldsMerge() {
        EventId event = events.create(workshopOn(DAY, hall, lecturer));
        EventDetails both = queries.of(event);

        save(both, titled(both.draft(), "민관협력 워크숍 (수정)"));
        save(both, contactNamed(both.draft(), "주민자치팀"));

        assertThat(queries.of(event).draft()).isEqualTo(contactNamed(titled(both.draft(), "민관협력 워크숍 (수정)"), "주민자치팀"));
    }

    @Test
    void partsOfTheProgrammeMergeOneByOne() {
        EventId event = events.create(workshopOn(DAY, hall, null));
        EventDetails both = queries.of(event);
        PartDraft first = both.draft().parts().getFirst();
        PartDraft second = both.draft().parts().getLast();
        PartDraft mine = new PartDraft(first.id(), first.slot(), "공론장 사례 발표", lecturer);

        save(both, withParts(both.draft(), List.of(first)));
        save(both, withParts(both.draft(), List.of(mine, second)));

        assertThat(queries.of(event).draft().parts()).containsExactly(mine);
    }

    @Test
    void whereTwoEditorsDisagreeNothingIsSavedAndBothSidesAreShown() {
        EventId event = events.create(workshopOn(DAY, hall, null));
        EventDetails both = queries.of(event);
        save(both, titled(both.draft(), "그쪽 이름"));

        EventDraft mine = contactNamed(titled(both.draft(), "내 이름"), "내 담당");

        assertThatThrownBy(() -> save(both, mine)).isInstanceOfSatisfying(EventProblem.Conflict.class, conflict -> {
            assertThat(conflict.fields())
                    .containsExactly(new FieldConflict<>(new DraftFields.Key(EventField.TITLE, null), "내 이름", "그쪽 이름"));
            assertThat(conflict.current().title()).isEqualTo("그쪽 이름");
            assertThat(conflict.resolve(field -> false)).isEqualTo(contactNamed(conflict.current(), "내 담당"));
            assertThat(conflict.resolve(field -> true)).isEqualTo(mine);
        });
        assertThat(queries.of(event).contactName()).isEqualTo("자치행정과");
    }

    @Test
    void withoutABaseAnOldVersionIsRefused() {
        EventId event = events.create(workshopOn(DAY, hall, null));
        long old = queries.of(event).version();
        change(event, titled(queries.of(event).draft(), "새 이름"), null);

        assertThatThrownBy(() -> events.change(event, old, queries.of(event).draft(), null))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void theHistoryTellsFieldByFieldWhoChangedWhatAndWhy() {
        EventId event = published(workshopOn(DAY, hall, null));
        change(event, titled(at(queries.of(event).draft(), office), "작은 워크숍"), "대강당 공사");

        List<EventChangeRow> history = queries.history(event);

        assertThat(history)
                .filteredOn(row -> row.field() == EventField.VENUE)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.before()).isEqualTo("대강당");
                    assertThat(row.after()).isEqualTo("소회의실");
                    assertThat(row.reason()).isEqualTo("대강당 공사");
                    assertThat(row.byName()).isEqualTo("DISTRICT_OFFICER");
                    assertThat(row.sequence()).isEqualTo(1);
                });
        assertThat(history).filteredOn(row -> row.field() == EventField.TITLE).hasSize(1);
        assertThat(history).filteredOn(row -> row.field() == EventField.STATUS).hasSize(2);
    }

    @Test
    void aDongSeesPublishedEventsOfItsOwnOnly() {
        EventId draft = events.create(workshopOn("2030-05-20", null, null));
        invite(draft, "1154551000");
        EventId here = published(workshopOn(DAY, null, null));
        invite(here, "1154551000");
        EventId elsewhere = published(workshopOn("2030-04-18", null, null));
        invite(elsewhere, "1154561000");

        SignedIn.as(Role.COUNCIL_OFFICER, "1154551000");

        assertThat(queries.list(EventFilter.all())).extracting(EventRow::id).containsExactly(here);
        assertThat(queries.of(here).id()).isEqualTo(here);
        assertThatThrownBy(() -> queries.of(draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.history(elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.cancel(here, 0, "x")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDeskSeesItsOwnEventOnly() {
        EventId own = published(workshopOn(DAY, null, null));
        EventId other = published(workshopOn("2030-04-18", null, null));

        SignedIn.at(Role.CHECK_IN, own.value());

        assertThat(queries.list(EventFilter.all())).extracting(EventRow::id).containsExactly(own);
        assertThatThrownBy(() -> queries.of(other)).isInstanceOf(NotFound.class);
    }

    @Test
    void listsAreUpcomingPastOrDrafts() {
        EventId draft = events.create(workshopOn("2030-05-20", hall, null));
        EventId next = published(workshopOn(DAY, hall, null));

        assertThat(list(EventFilter.When.DRAFTS, null)).containsExactly(draft);
        assertThat(list(EventFilter.When.UPCOMING, null)).containsExactly(next);
        assertThat(list(EventFilter.When.PAST, null)).isEmpty();
        assertThat(list(EventFilter.When.ALL, "대강당")).containsExactly(draft, next);
        assertThat(list(EventFilter.When.ALL, "2030-WS-002")).containsExactly(next);
        assertThat(list(EventFilter.When.ALL, "%")).isEmpty();
    }

    private List<EventId> list(EventFilter.When when, @org.jspecify.annotations.Nullable String text) {
        return queries.list(new EventFilter(when, text)).stream()
                .map(EventRow::id)
                .toList();
    }

    private String numberOf(EventDraft draft) {
        return queries.of(events.create(draft)).number();
    }

    private EventId published(EventDraft draft) {
        EventId event = events.create(draft);
        events.publish(event, queries.of(event).version());
        return event;
    }

    private void invite(EventId event, String dong) {
        audiences.set(
                event,
                queries.of(event).version(),
                new Audience(Set.of(AffiliationRole.CHAIR), Set.of(new DongCode(dong)), Set.of(), Set.of()));
    }

    private void change(EventId event, EventDraft draft, @org.jspecify.annotations.Nullable String reason) {
        events.change(event, queries.of(event).version(), draft, reason);
    }

    private void save(EventDetails base, EventDraft draft) {
        events.change(new ChangeEvent(base.id(), base.version(), base.draft(), draft, null, false));
    }

    @Test
    void aCopyLeavesOutWhatIsTakenAtItsTime() {
        EventId source = events.create(workshopOn("2030-04-17", hall, lecturer));
        EventId holder = events.create(workshopOn("2031-04-16", hall, lecturer));

        EventId copy = events.cloneOf(source, LocalDateTime.parse("2031-04-16T14:00"));

        assertThat(queries.of(copy).venue()).isNull();
        assertThat(queries.of(copy).parts()).hasSize(2).allMatch(part -> part.lecturer() == null);
        assertThat(queries.of(holder).venue()).isNotNull();
        EventId free = events.cloneOf(source, LocalDateTime.parse("2031-04-17T14:00"));
        assertThat(queries.of(free).venue()).isNotNull();
        assertThat(queries.of(free).parts().getFirst().lecturer()).isEqualTo(lecturer);
    }

    @Test
    void onlyThoseWhoWorkWithAnEventReadItsHistory() {
        EventId event = events.create(workshopOn("2030-04-17", hall, lecturer));
        events.publish(event, queries.of(event).version());
        for (Role role : List.of(Role.CONSULTANT, Role.CHECK_IN, Role.ADMIN)) {
            SignedIn.as(role);
            assertThatThrownBy(() -> queries.history(event)).isInstanceOf(AccessDeniedException.class);
        }
    }
}
