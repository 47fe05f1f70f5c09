package kr.dongne.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kr.dongne.access.Role;
import kr.dongne.event.EventId;
import kr.dongne.event.EventStatus;
import kr.dongne.event.Events;
import kr.dongne.itip.PartStat;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@InvitationTest
class SendingTest {

    @Autowired
    Town town;

    @Autowired
    Invitations invitations;

    @Autowired
    Answers answers;

    @Autowired
    Events events;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sendingPublishesTheDraftAndInvitesEveryHeadOnce() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        town.chair("이두동", "lee@people.test", Town.GASAN, Town.DOKSAN);
        town.chair("박전화", null, Town.DOKSAN);
        EventId event = town.workshop();

        SendReport report = town.send(event);

        assertThat(report).isEqualTo(new SendReport(2, 1, 0));
        assertThat(town.details(event).status()).isEqualTo(EventStatus.PUBLISHED);
        assertThat(town.waiting(event))
                .extracting(mail -> mail.recipient().value())
                .containsExactlyInAnyOrder("kim@people.test", "lee@people.test");
        assertThat(town.row(event, "박전화").state()).isEqualTo(InvitationState.CALL_LIST);
        assertThat(town.row(event, "이두동").affiliations()).hasSize(2);
    }

    @Test
    void rule13_twoPeopleOfOneMailboxGetAMailEachWithAUidOfTheirOwn() {
        town.chair("김하나", "office@people.test", Town.GASAN);
        town.chair("김두울", "office@people.test", Town.GASAN);
        EventId event = town.workshop();

        town.send(event);

        assertThat(town.waiting(event)).hasSize(2);
        assertThat(town.row(event, "김하나").uid())
                .isNotEqualTo(town.row(event, "김두울").uid());
    }

    @Test
    void rule12_theDistrictsOwnMailboxIsNeverInvited() {
        town.chair("이담당", "JUMIN@gu.test", Town.GASAN);
        EventId event = town.workshop();

        assertThat(town.send(event)).isEqualTo(new SendReport(0, 1, 0));
        assertThat(town.waiting(event)).isEmpty();
    }

    @Test
    void aLateAdditionGetsAnInvitationAndNobodyElseHearsOfIt() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.sentWorkshop();
        town.chair("최늦음", "choi@people.test", Town.DOKSAN);

        assertThat(town.asOfficer(() -> invitations.plan(event)).byMail()).hasSize(1);
        assertThat(town.send(event)).isEqualTo(new SendReport(1, 0, 1));
        assertThat(town.waiting(event))
                .extracting(mail -> mail.recipient().value())
                .containsExactly("choi@people.test");
    }

    @Test
    void anotherOfficersChangeIsNotSentUnseen() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.workshop();

        assertThatThrownBy(() -> town.asOfficer(() -> invitations.send(event, 99)))
                .isInstanceOf(StaleVersion.class);
        assertThat(town.rows(event)).isEmpty();
    }

    @Test
    void onlyTheDistrictSends() {
        EventId event = town.workshop();
        SignedIn.as(Role.DONG_OFFICIAL, Town.GASAN);

        assertThatThrownBy(() -> invitations.send(event, 0)).isInstanceOf(AccessDeniedException.class);
        SignedIn.out();
    }

    @Test
    void rule39_aNewRoomRaisesTheSequenceAndKeepsTheAnswers() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.sentWorkshop();
        accept(event, "김가산");

        town.moveTo(event, town.hall("작은 회의실"));

        InvitationRow row = town.row(event, "김가산");
        assertThat(row.sequence()).isEqualTo(1);
        assertThat(row.answer()).isEqualTo(PartStat.ACCEPTED);
        assertThat(town.kinds(event, "김가산")).containsExactly(MailKind.REQUEST, MailKind.UPDATE);
    }

    @Test
    void rule41_rule42_aNewTimeAsksAgainAndKeepsTheEarlierAnswerInSight() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.sentWorkshop();
        accept(event, "김가산");

        town.move(event, new TimeSlot(Town.AFTERNOON.start().plusHours(1), Town.AFTERNOON.end()));

        InvitationRow row = town.row(event, "김가산");
        assertThat(row.answer()).isEqualTo(PartStat.NEEDS_ACTION);
        assertThat(row.answeredBeforeChange()).isTrue();
        assertThat(row.earlierAnswer()).isEqualTo(PartStat.ACCEPTED);
        assertThat(row.silent()).isTrue();
    }

    @Test
    void rule40_aTypoIsToldOnlyWhenStaffChooseSo() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.sentWorkshop();

        town.describe(event, "오타를 고침", false);
        assertThat(town.waiting(event)).isEmpty();

        town.describe(event, "또 고침", true);
        assertThat(town.waiting(event)).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(MailKind.UPDATE);
            assertThat(mail.sequence()).isZero();
        });
    }

    @Test
    void rule43_cancellingTellsEverybodyWhoWasAsked() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        town.chair("박전화", null, Town.DOKSAN);
        EventId event = town.sentWorkshop();

        town.cancel(event);

        assertThat(town.waiting(event)).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(MailKind.CANCEL);
            assertThat(mail.sequence()).isEqualTo(1);
        });
        String calendar = calendar(
                town.rendered(town.waiting(event).getFirst()).orElseThrow().calendar());
        assertThat(calendar).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", "DTSTART;TZID=Asia/Seoul");
    }

    @Test
    void rule44_unInvitingTellsThisPersonOnlyAndWithoutStatus() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        town.chair("이독산", "lee@people.test", Town.DOKSAN);
        EventId event = town.sentWorkshop();
        InvitationRow kim = town.row(event, "김가산");

        town.officer(() -> invitations.withdraw(kim.id()));

        OutboxRow mail = town.waiting(event).getFirst();
        assertThat(town.waiting(event)).hasSize(1);
        assertThat(mail.kind()).isEqualTo(MailKind.UNINVITE);
        assertThat(calendar(town.rendered(mail).orElseThrow().calendar()))
                .contains("METHOD:CANCEL", "SEQUENCE:1")
                .doesNotContain("STATUS:");
    }

    @Test
    void rule45_aCancelledUidIsNeverUsedAgain() {
        var person = town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.sentWorkshop();
        InvitationRow first = town.row(event, "김가산");
        town.officer(() -> invitations.withdraw(first.id()));
        assertThat(town.asOfficer(() -> invitations.plan(event)).isEmpty())
                .as("who was un-invited is out of the audience")
                .isTrue();

        jdbc.sql("delete from event_audience_excluded where person_id = :person")
                .param("person", person.value())
                .update();
        town.send(event);

        assertThat(town.row(event, "김가산").uid()).isNotEqualTo(first.uid());
    }

    @Test
    void rule45_aRequestThatNeverLeftIsNotCancelled() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.workshop();
        town.send(event);
        OutboxRow request = town.waiting(event).getFirst();

        town.cancel(event);

        assertThat(town.rendered(request))
                .as("the request is not sent any more")
                .isEqualTo(Optional.empty());
    }

    @Test
    void rule16_nothingIsToldOfAnEventThatIsOver() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.sentWorkshop();
        jdbc.sql("update event set starts_at = '2026-11-01 14:00', ends_at = '2026-11-01 17:00'")
                .update();

        town.describe(event, "끝난 뒤에 고침", true);
        assertThat(town.waiting(event)).isEmpty();
        assertThatThrownBy(() -> town.asOfficer(() -> invitations.remind(event)))
                .isInstanceOf(InvitationProblem.EventIsOver.class);
    }

    @Test
    void onlyTheSilentAreRemindedAndNotTwiceInARow() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        town.chair("이독산", "lee@people.test", Town.DOKSAN);
        EventId event = town.sentWorkshop();
        accept(event, "김가산");

        assertThat(town.asOfficer(() -> invitations.remind(event))).isEqualTo(1);
        assertThat(town.asOfficer(() -> invitations.remind(event))).isZero();
        assertThat(town.waiting(event))
                .extracting(mail -> mail.recipient().value())
                .containsExactly("lee@people.test");
    }

    @Test
    void aPersonOfTheCallListWhoHasAnAddressByNowGetsAMail() {
        var person = town.chair("박전화", null, Town.DOKSAN);
        EventId event = town.sentWorkshop();
        jdbc.sql("update person set email = 'park@people.test' where id = :id")
                .param("id", person.value())
                .update();

        assertThat(town.send(event)).isEqualTo(new SendReport(1, 0, 0));
        assertThat(town.row(event, "박전화").state()).isEqualTo(InvitationState.INVITED);
        assertThat(town.rows(event)).hasSize(1);
    }

    @Test
    void aRehearsalHasAUidOfItsOwnAndNoMethod() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.workshop();

        town.officer(() -> invitations.rehearse(event, new EmailAddress("officer@gu.test")));

        OutboxRow mail = town.waiting(event).getFirst();
        assertThat(mail.invitationId()).isNull();
        var rendered = town.rendered(mail).orElseThrow();
        assertThat(rendered.method()).isNull();
        assertThat(calendar(rendered.calendar())).doesNotContain("METHOD", "ORGANIZER", "ATTENDEE");
        assertThat(town.rows(event)).isEmpty();
    }

    @Test
    void theListNamesWhoseDataWasSeen() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.sentWorkshop();
        jdbc.sql("select count(*) from access_log where task = 'INVITATIONS_SENT' and subject_count = 1")
                .query(Integer.class)
                .single();
        town.rows(event);

        assertThat(tasks()).contains("INVITATIONS_SENT", "INVITATIONS_READ");
    }

    private List<String> tasks() {
        return jdbc.sql("select task from access_log where subject_count = 1")
                .query(String.class)
                .list();
    }

    private void accept(EventId event, String name) {
        InvitationRow row = town.row(event, name);
        town.officer(() ->
                answers.answerByStaff(row.id(), new AnswerByStaff(PartStat.ACCEPTED, AnswerSource.PHONE, null, null)));
    }

    static String calendar(byte[] calendar) {
        return new String(calendar, java.nio.charset.StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
