package kr.dongne.attendance;

import static kr.dongne.attendance.AttendanceStatus.PRESENT;
import static kr.dongne.attendance.AttendanceStatus.PROXY;
import static kr.dongne.attendance.Workshop.DOKSAN_1;
import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DongneTest
class WalkInTest {

    @Autowired
    private AttendanceBook book;

    @Autowired
    private ApplicationContext beans;

    private Workshop workshop;
    private EventId event;

    @BeforeEach
    void aPublishedWorkshop() {
        workshop = new Workshop(beans);
        event = workshop.event();
        SignedIn.as(Role.DISTRICT_OFFICER);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void somebodyOnTheListIsThatPersonAndNoSecondHead() {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);

        MarkAnswer answer = walkIn("김 가산", GASAN);

        assertThat(answer.attendee()).isEqualTo(kim);
        assertThat(book.expected(event)).hasSize(1);
        assertThat(book.counts(event).total().walkIns()).isZero();
        assertThat(walkIn("김가산", null).already()).isTrue();
    }

    @Test
    void somebodyOfTheRosterWhoWasNotInvitedIsThatPerson() {
        workshop.person("이독산", AffiliationRole.SECRETARY, DOKSAN_1);

        walkIn("이독산", DOKSAN_1);

        ExpectedRow row = only();
        assertThat(row.person()).isNotNull();
        assertThat(row.expected()).isFalse();
        assertThat(row.dongs()).containsExactly(DOKSAN_1);
        assertThat(book.counts(event).total().walkIns()).isEqualTo(1);
        assertThat(book.counts(event).dongs().getFirst().missing()).containsExactly(AffiliationRole.CHAIR);
    }

    @Test
    void aStrangerIsWrittenDownOnce() {
        MarkAnswer first = walkIn("나그네", GASAN);
        MarkAnswer second = walkIn("나그네", GASAN);

        assertThat(second.already()).isTrue();
        assertThat(second.attendee()).isEqualTo(first.attendee());
        assertThat(only().name()).isEqualTo("나그네");
        assertThat(only().dongs()).containsExactly(GASAN);
        assertThat(book.counts(event).total()).isEqualTo(new Tally(0, 1, 0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void anotherStrangerOfThatNameIsAnotherHead() {
        walkIn("나그네", GASAN);
        book.walkIn(new WalkIn(event, "나그네", GASAN, null, null, true, null, null, null, null));

        assertThat(book.expected(event)).hasSize(2);
        assertThatThrownBy(() -> walkIn("나그네", GASAN)).isInstanceOf(AttendanceProblem.SeveralPeople.class);
    }

    @Test
    void ofSeveralPeopleOfANameThePhoneOrAChoiceDecides() {
        workshop.invited("김동명", AffiliationRole.CHAIR, GASAN);
        AttendeeId second = workshop.invited("김동명", AffiliationRole.SECRETARY, GASAN);

        assertThatThrownBy(() -> walkIn("김동명", GASAN)).isInstanceOf(AttendanceProblem.SeveralPeople.class);
        List<WalkInMatch> matches = book.matches(event, "김동명", GASAN);
        assertThat(matches).extracting(WalkInMatch::phoneEnding).containsExactly("0001", "0002");

        MarkAnswer byPhone =
                book.walkIn(new WalkIn(event, "김동명", GASAN, "010 5555 0002", null, false, null, null, null, null));
        assertThat(byPhone.attendee()).isEqualTo(second);
        MarkAnswer chosen = book.walkIn(
                new WalkIn(event, "김동명", GASAN, null, matches.getFirst().id(), false, null, null, null, null));
        assertThat(chosen.already()).isFalse();
        assertThat(book.counts(event).total().came()).isEqualTo(2);
    }

    @Test
    void anUndoneWalkInIsNoHeadAndCanComeAgain() {
        MarkAnswer came = walkIn("나그네", GASAN);
        UndoMark undo = new UndoMark(event, came.mark(), null, null);
        book.undo(undo);

        assertThat(book.expected(event)).isEmpty();
        assertThat(book.undo(undo).already()).isTrue();
        assertThat(walkIn("나그네", GASAN).already()).isFalse();
        assertThat(book.expected(event)).hasSize(1);
    }

    @Test
    void whoeverComesForAnInvitedPersonRepresentsThatPerson() {
        AttendeeId chair = workshop.invited("김회장", AffiliationRole.CHAIR, GASAN);

        MarkAnswer came = book.walkIn(new WalkIn(event, "박대신", GASAN, null, null, false, chair, null, null, null));

        assertThat(status("김회장")).isEqualTo(PROXY);
        assertThat(status("박대신")).isEqualTo(PRESENT);
        Tally total = book.counts(event).total();
        assertThat(total.came()).isEqualTo(1);
        assertThat(total.expected()).isEqualTo(1);
        book.undo(new UndoMark(event, came.mark(), null, null));
        assertThat(status("김회장")).isNull();
    }

    @Test
    void nobodyRepresentsOneselfOrAStranger() {
        AttendeeId chair = workshop.invited("김회장", AffiliationRole.CHAIR, GASAN);
        AttendeeId stranger = walkIn("나그네", GASAN).attendee();

        assertThatThrownBy(
                        () -> book.walkIn(new WalkIn(event, "김회장", GASAN, null, null, false, chair, null, null, null)))
                .isInstanceOf(AttendanceProblem.NoSuchRepresentation.class);
        assertThatThrownBy(() ->
                        book.walkIn(new WalkIn(event, "박대신", GASAN, null, null, false, stranger, null, null, null)))
                .isInstanceOf(AttendanceProblem.NoSuchRepresentation.class);
        assertThat(book.counts(event).total().came()).isEqualTo(1);
    }

    @Test
    void theSameKeyWritesASecondStrangerOfThatNameOnlyOnce() {
        walkIn("나그네", GASAN);
        WalkIn another = new WalkIn(event, "나그네", GASAN, null, null, true, null, null, null, "k");

        assertThat(book.walkIn(another)).isEqualTo(book.walkIn(another));
        assertThat(book.expected(event)).hasSize(2);
    }

    @Test
    void aNameIsNeededAndAPhoneMustBeOne() {
        assertThatThrownBy(() -> walkIn("  ", GASAN)).isInstanceOf(AttendanceProblem.NameMissing.class);
        assertThatThrownBy(
                        () -> book.walkIn(new WalkIn(event, "나그네", GASAN, "12", null, false, null, null, null, null)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aDongsOfficialWritesDownPeopleOfTheOwnDongOnly() {
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());

        assertThatThrownBy(() -> walkIn("나그네", DOKSAN_1)).isInstanceOf(AttendanceProblem.DongMissing.class);
        assertThatThrownBy(() -> walkIn("나그네", null)).isInstanceOf(AttendanceProblem.DongMissing.class);
        assertThat(book.matches(event, "나그네", DOKSAN_1)).isEmpty();
        assertThat(walkIn("나그네", GASAN).already()).isFalse();
    }

    private MarkAnswer walkIn(String name, @Nullable DongCode dong) {
        return book.walkIn(WalkIn.of(event, name, dong, null));
    }

    private ExpectedRow only() {
        assertThat(book.expected(event)).hasSize(1);
        return book.expected(event).getFirst();
    }

    private @Nullable AttendanceStatus status(String name) {
        return book.expected(event).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
