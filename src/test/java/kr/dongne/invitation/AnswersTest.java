package kr.dongne.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dongne.access.Role;
import kr.dongne.draft.BusyPeople;
import kr.dongne.event.ChangeImpact;
import kr.dongne.event.EventFigures;
import kr.dongne.event.EventId;
import kr.dongne.event.EventImpact;
import kr.dongne.itip.PartStat;
import kr.dongne.outbox.MailKind;
import kr.dongne.people.PersonId;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@InvitationTest
class AnswersTest {

    private static final ProxyPerson SIM = new ProxyPerson("심대리", "010-0000-0000", new EmailAddress("sim@people.test"));

    @Autowired
    Town town;

    @Autowired
    Answers answers;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationQueries queries;

    @Autowired
    EventImpact impact;

    @Autowired
    BusyPeople busy;

    @Autowired
    EventFigures figures;

    @Autowired
    JdbcClient jdbc;

    private PersonId kim;
    private EventId event;

    @BeforeEach
    void aSentWorkshop() {
        kim = town.chair("김가산", "kim@people.test", Town.GASAN);
        town.chair("이독산", "lee@people.test", Town.DOKSAN);
        event = town.sentWorkshop();
    }

    @Test
    void anAnswerByPhoneKeepsItsSourceAndWhoEnteredIt() {
        enter("김가산", PartStat.DECLINED, AnswerSource.PHONE, null);

        InvitationRow row = town.row(event, "김가산");
        assertThat(row.answer()).isEqualTo(PartStat.DECLINED);
        assertThat(row.source()).isEqualTo(AnswerSource.PHONE);
        assertThat(history("김가산").getFirst().byAccount()).isEqualTo(SignedIn.ACCOUNT.value());
        assertThat(town.waiting(event))
                .as("only the participant's own page is confirmed by mail")
                .isEmpty();
    }

    @Test
    void theSameAnswerTwiceIsOneAnswer() {
        enter("김가산", PartStat.ACCEPTED, AnswerSource.PHONE, null);
        enter("김가산", PartStat.ACCEPTED, AnswerSource.PHONE, null);

        assertThat(history("김가산")).hasSize(1);
    }

    @Test
    void aWrongEntryCanBeTakenBack() {
        enter("김가산", PartStat.ACCEPTED, AnswerSource.PHONE, null);
        enter("김가산", PartStat.NEEDS_ACTION, AnswerSource.STAFF, null);

        assertThat(town.row(event, "김가산").silent()).isTrue();
        assertThat(history("김가산")).hasSize(2);
    }

    @Test
    void aProxyGetsAnInvitationOfTheOwnAndStandsWhereTheRepresentedPersonDoes() {
        enter("김가산", PartStat.DELEGATED, AnswerSource.PHONE, SIM);

        InvitationRow proxy = town.row(event, "심대리");
        assertThat(town.row(event, "김가산").answer()).isEqualTo(PartStat.DELEGATED);
        assertThat(town.row(event, "김가산").proxyName()).isEqualTo("심대리");
        assertThat(proxy.proxyFor()).isEqualTo(town.row(event, "김가산").id());
        assertThat(proxy.person()).isNull();
        assertThat(proxy.affiliations()).isEqualTo(town.row(event, "김가산").affiliations());
        assertThat(town.letter(event, "심대리").text()).contains("김가산 님의 대리인으로");
    }

    @Test
    void whoComesAfterAllSendsTheProxyHome() {
        enter("김가산", PartStat.DELEGATED, AnswerSource.PHONE, SIM);
        town.mailsLeave();
        enter("김가산", PartStat.ACCEPTED, AnswerSource.PHONE, null);

        assertThat(town.rows(event)).extracting(InvitationRow::name).containsExactly("김가산", "이독산");
        assertThat(town.waiting(event)).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(MailKind.UNINVITE);
            assertThat(mail.recipient().value()).isEqualTo("sim@people.test");
        });
    }

    @Test
    void anotherProxyReplacesTheFirst() {
        enter("김가산", PartStat.DELEGATED, AnswerSource.PHONE, SIM);
        String first = town.row(event, "심대리").uid();
        enter("김가산", PartStat.DELEGATED, AnswerSource.PHONE, new ProxyPerson("오대리", "010-1111-1111", null));

        assertThat(town.rows(event)).extracting(InvitationRow::name).containsExactly("김가산", "오대리", "이독산");
        assertThat(town.row(event, "오대리").state()).isEqualTo(InvitationState.CALL_LIST);
        assertThat(town.row(event, "오대리").uid()).isNotEqualTo(first);
    }

    @Test
    void aProxySendsNobodyElse() {
        enter("김가산", PartStat.DELEGATED, AnswerSource.PHONE, SIM);

        assertThatThrownBy(() -> enter("심대리", PartStat.DELEGATED, AnswerSource.PHONE, SIM))
                .isInstanceOf(InvitationProblem.ProxyOfAProxy.class);
        assertThatThrownBy(() -> enter("이독산", PartStat.DELEGATED, AnswerSource.PHONE, null))
                .isInstanceOf(InvitationProblem.ProxyMissing.class);
    }

    @Test
    void aNewTimeAsksBothTheRepresentedAndTheProxyAgain() {
        enter("김가산", PartStat.DELEGATED, AnswerSource.PHONE, SIM);
        enter("심대리", PartStat.ACCEPTED, AnswerSource.PHONE, null);

        town.move(event, new TimeSlot(Town.AFTERNOON.start().plusHours(1), Town.AFTERNOON.end()));

        assertThat(town.row(event, "김가산").earlierAnswer()).isEqualTo(PartStat.DELEGATED);
        assertThat(town.row(event, "심대리").silent()).isTrue();
    }

    @Test
    void aDongSeesAndAnswersForItsOwnPeopleAndTheirProxies() {
        enter("김가산", PartStat.DELEGATED, AnswerSource.PHONE, SIM);
        InvitationRow lee = town.row(event, "이독산");
        InvitationRow sim = town.row(event, "심대리");

        SignedIn.run(
                Role.COUNCIL_OFFICER,
                () -> {
                    assertThat(queries.ofEvent(event))
                            .extracting(InvitationRow::name)
                            .containsExactly("김가산", "심대리");
                    answers.answerByStaff(
                            sim.id(), new AnswerByStaff(PartStat.ACCEPTED, AnswerSource.STAFF, null, null));
                    var command = new AnswerByStaff(PartStat.ACCEPTED, AnswerSource.COUNCIL, null, null);
                    assertThatThrownBy(() -> answers.answerByStaff(lee.id(), command))
                            .isInstanceOf(NotFound.class);
                    assertThatThrownBy(() -> queries.of(lee.id())).isInstanceOf(NotFound.class);
                    assertThatThrownBy(() -> queries.history(lee.id())).isInstanceOf(NotFound.class);
                },
                Town.GASAN);

        assertThat(town.row(event, "심대리").source())
                .as("a council's officer is one")
                .isEqualTo(AnswerSource.COUNCIL);
        assertThat(town.answerOf(event, "이독산")).isEqualTo(PartStat.NEEDS_ACTION);
    }

    @Test
    void aCheckInDeskReadsNoInvitationsAndAnswersForNobody() {
        InvitationRow lee = town.row(event, "이독산");
        SignedIn.at(Role.CHECK_IN, event.value());

        assertThatThrownBy(() -> queries.ofEvent(event)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answers.answerByStaff(
                        lee.id(), new AnswerByStaff(PartStat.ACCEPTED, AnswerSource.STAFF, null, null)))
                .isInstanceOf(AccessDeniedException.class);
        SignedIn.out();
    }

    @Test
    void afterTheDeadlineTheOfficeStillEntersAnswersAndACouncilDoesNot() {
        InvitationRow row = town.row(event, "김가산");
        jdbc.sql("update event set reply_deadline = '2026-11-19 18:00'").update();
        var command = new AnswerByStaff(PartStat.ACCEPTED, AnswerSource.PHONE, null, null);

        SignedIn.run(
                Role.COUNCIL_OFFICER,
                () -> assertThatThrownBy(() -> answers.answerByStaff(row.id(), command))
                        .isInstanceOf(InvitationProblem.DeadlinePassed.class),
                Town.GASAN);
        SignedIn.run(Role.DONG_OFFICIAL, () -> answers.answerByStaff(row.id(), command), Town.GASAN);

        assertThat(town.answerOf(event, "김가산")).isEqualTo(PartStat.ACCEPTED);
    }

    @Test
    void aCancelledEventTakesNoAnswers() {
        town.cancel(event);

        assertThatThrownBy(() -> enter("김가산", PartStat.ACCEPTED, AnswerSource.PHONE, null))
                .isInstanceOf(InvitationProblem.EventIsCancelled.class);
    }

    @Test
    void theEventsRoomLearnsWhomAChangeWouldMeet() {
        enter("김가산", PartStat.ACCEPTED, AnswerSource.PHONE, null);
        var details = town.details(event);
        var later = new TimeSlot(Town.AFTERNOON.start().plusHours(1), Town.AFTERNOON.end());
        var draft = details.draft();
        var moved = new kr.dongne.draft.EventDraft(
                draft.title(),
                draft.description(),
                later,
                draft.venue(),
                draft.replyDeadline(),
                draft.contactName(),
                draft.contactPhone(),
                draft.parts(),
                draft.quorumRoles(),
                draft.electionReason());

        ChangeImpact change = town.asOfficer(() -> impact.of(event, moved));

        assertThat(change.mailed()).hasSize(2);
        assertThat(change.askedAgain()).extracting(ChangeImpact.Affected::name).containsExactly("김가산");
        assertThat(town.asOfficer(() -> impact.of(event, draft)).people()).isEmpty();
    }

    @Test
    void theEventsRoomLearnsWhoIsBusyAndHowManyAnswered() {
        var lee = town.row(event, "이독산").person();
        assertThat(lee).isNotNull();
        enter("이독산", PartStat.DECLINED, AnswerSource.PHONE, null);
        var people = java.util.List.of(kim, lee);

        assertThat(town.asOfficer(() -> busy.busyAt(people, Town.AFTERNOON, null)))
                .containsExactly(kim);
        assertThat(town.asOfficer(() -> busy.busyAt(people, Town.AFTERNOON, event.value())))
                .isEmpty();
        assertThat(town.asOfficer(() -> figures.of(java.util.List.of(event))).get(event))
                .isEqualTo(new EventFigures.Counts(2, 0, 1, 0, 1));
        SignedIn.run(
                Role.COUNCIL_OFFICER,
                () -> assertThat(figures.of(java.util.List.of(event)).get(event))
                        .isEqualTo(new EventFigures.Counts(1, 0, 0, 0, 1)),
                Town.GASAN);
    }

    private java.util.List<ReplyRow> history(String name) {
        InvitationId id = town.row(event, name).id();
        return town.asOfficer(() -> queries.history(id));
    }

    private void enter(String name, PartStat answer, AnswerSource source, @Nullable ProxyPerson proxy) {
        InvitationId id = town.row(event, name).id();
        town.officer(() -> answers.answerByStaff(id, new AnswerByStaff(answer, source, null, proxy)));
    }
}
