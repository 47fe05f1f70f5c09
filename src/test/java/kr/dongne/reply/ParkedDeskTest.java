package kr.dongne.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.event.EventId;
import kr.dongne.inbox.Handling;
import kr.dongne.inbox.InboxHandler;
import kr.dongne.inbox.InboxRow;
import kr.dongne.invitation.AnswerSource;
import kr.dongne.invitation.InvitationId;
import kr.dongne.invitation.InvitationTest;
import kr.dongne.invitation.Town;
import kr.dongne.itip.MessageReader;
import kr.dongne.itip.PartStat;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.people.People;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.ForeignReaders;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What people decide about the mails that no rule applies; the samples are about 홍길동's invitation of 2026-12-01. */
@InvitationTest
class ParkedDeskTest {

    private static final TimeSlot SLOT =
            new TimeSlot(LocalDateTime.of(2026, 12, 1, 14, 0), LocalDateTime.of(2026, 12, 1, 16, 0));
    private static final String HONG = "홍길동";

    @Autowired
    Town town;

    @Autowired
    ParkedDesk desk;

    @Autowired
    InboxHandler handler;

    @Autowired
    People people;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private EventId event;

    @BeforeEach
    void hongIsInvited() {
        town.chair(HONG, "hong@people.test", Town.GASAN);
        town.chair("이독산", "lee@people.test", Town.DOKSAN);
        event = town.workshop("주민자치회 워크숍", SLOT, town.hall("금천구청 대강당"));
        town.send(event);
        town.mailsLeave();
        jdbc.sql(
                        "update invitation set uid = '0f6c1b52-7c5e-4e0f-9a4d-3b1f6f0f8d21@dongne.test' where email = 'hong@people.test'")
                .update();
    }

    @Test
    void aMailFromAnotherAddressIsAppliedByAPerson() {
        UUID mail = arrived("22-reply-from-differs-from-attendee");
        assertThat(town.asOfficer(() -> desk.open(mail)).answer()).isEqualTo(PartStat.ACCEPTED);

        apply(mail, HONG, null, false);

        assertThat(town.row(event, HONG).answer()).isEqualTo(PartStat.ACCEPTED);
        assertThat(town.row(event, HONG).source()).isEqualTo(AnswerSource.MAIL);
        assertThat(waiting()).isEmpty();
        assertThat(arrives("22-reply-from-differs-from-attendee").reason())
                .as("once is not for ever")
                .isEqualTo("SENDER_MISMATCH");
    }

    @Test
    void aRememberedAddressAnswersByItselfFromThenOn() {
        UUID mail = arrived("22-reply-from-differs-from-attendee");

        apply(mail, HONG, PartStat.DECLINED, true);

        assertThat(town.row(event, HONG).answer()).isEqualTo(PartStat.DECLINED);
        assertThat(arrives("22-reply-from-differs-from-attendee").reason()).isEqualTo("APPLIED");
        assertThat(town.row(event, HONG).answer()).isEqualTo(PartStat.ACCEPTED);
    }

    @Test
    void aMailMayBeAppliedToSomebodyElseThanItSays() {
        UUID mail = arrived("21-reply-partycrasher");

        apply(mail, "이독산", PartStat.ACCEPTED, false);

        assertThat(town.row(event, "이독산").answer()).isEqualTo(PartStat.ACCEPTED);
        assertThat(town.row(event, HONG).answer()).isEqualTo(PartStat.NEEDS_ACTION);
    }

    @Test
    void aMailThatAnswersNothingNeedsAnAnswerChosenByAPerson() {
        UUID mail = arrived("31-counter-outlook-style");
        assertThat(town.asOfficer(() -> desk.open(mail)).proposal())
                .isEqualTo(new TimeSlot(LocalDateTime.of(2026, 12, 2, 10, 0), LocalDateTime.of(2026, 12, 2, 12, 0)));

        assertThatThrownBy(() -> apply(mail, HONG, null, false)).isInstanceOf(ReplyProblem.NothingAnswered.class);
        apply(mail, HONG, PartStat.TENTATIVE, false);

        assertThat(town.row(event, HONG).answer()).isEqualTo(PartStat.TENTATIVE);
        assertThat(town.details(event).slot()).as("the event does not move").isEqualTo(SLOT);
    }

    @Test
    void rule76_aRefusedProposalIsAnsweredWithDeclineCounterAndATextForPeople() {
        UUID mail = arrived("31-counter-outlook-style");

        assertThatThrownBy(() -> town.officer(() -> desk.declineCounter(mail, " ")))
                .isInstanceOf(ReplyProblem.ReasonMissing.class);
        town.officer(() -> desk.declineCounter(mail, "강당을 그 시간에 쓸 수 없습니다."));

        assertThat(waiting()).isEmpty();
        assertThat(town.details(event).slot()).isEqualTo(SLOT);
        assertThat(town.kinds(event, HONG)).containsExactly(MailKind.REQUEST, MailKind.DECLINE_COUNTER);
        RenderedMail letter = town.letter(event, HONG);
        assertThat(letter.method()).isEqualTo("DECLINECOUNTER");
        assertThat(letter.text()).contains("제안해 주신 시간", "강당을 그 시간에 쓸 수 없습니다.", "/r/");
        byte[] calendar = letter.calendar();
        assertThat(calendar).isNotNull();
        // RFC 5546, 3.2.8 asks for the answered SEQUENCE; libical's table of restrictions does not know that.
        assertThat(ForeignReaders.errors(calendar))
                .containsExactly("libical: Failed iTIP restrictions for SEQUENCE property. "
                        + "Expected 0 instances of the property and got 1");
        assertThat(new String(calendar, StandardCharsets.UTF_8).replace("\r\n ", ""))
                .contains("METHOD:DECLINECOUNTER", "UID:0f6c1b52-7c5e-4e0f-9a4d-3b1f6f0f8d21@dongne.test", "SEQUENCE:0")
                .contains("COMMENT:강당을 그 시간에 쓸 수 없습니다.", "ORGANIZER")
                .doesNotContain("DTSTART", "ATTENDEE", "VTIMEZONE");
    }

    @Test
    void aMailWithoutAProposalIsNotRefused() {
        UUID mail = arrived("22-reply-from-differs-from-attendee");

        assertThatThrownBy(() -> town.officer(() -> desk.declineCounter(mail, "그대로 엽니다")))
                .isInstanceOf(ReplyProblem.NoProposal.class);
        assertThat(town.waiting(event)).isEmpty();
    }

    @Test
    void aDelegateIsAcceptedAsProxyAndInvited() {
        UUID mail = arrived("24-reply-delegated-two-attendees");
        var delegate = town.asOfficer(() -> desk.open(mail)).delegate();
        assertThat(delegate).isNotNull();

        town.officer(() -> desk.acceptDelegate(mail, "심대리"));

        assertThat(town.row(event, HONG).answer()).isEqualTo(PartStat.DELEGATED);
        assertThat(town.row(event, "심대리").email()).isEqualTo(delegate.email());
        assertThat(town.kinds(event, "심대리")).containsExactly(MailKind.REQUEST);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aStrangerIsInvitedAndTheGivenAnswerCounts() {
        UUID mail = arrived("21-reply-partycrasher");

        town.officer(() -> desk.inviteStranger(mail));

        var stranger = town.row(event, "other@elsewhere.test");
        assertThat(stranger.answer()).isEqualTo(PartStat.ACCEPTED);
        assertThat(stranger.source()).isEqualTo(AnswerSource.MAIL);
        assertThat(stranger.uid()).isNotEqualTo(town.row(event, HONG).uid());
        assertThat(town.kinds(event, "other@elsewhere.test")).containsExactly(MailKind.REQUEST);
        assertThat(town.waiting(event)).as("nobody else is mailed").hasSize(1);
        assertThat(town.row(event, HONG).answer()).isEqualTo(PartStat.NEEDS_ACTION);
        assertThat(town.details(event).audience().extra()).containsExactly(stranger.person());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aStrangerWhomTheRosterKnowsIsNotRegisteredAgain() {
        var known = town.asOfficer(() -> people.register(
                new RegisterPerson("서문나그네", new EmailAddress("other@elsewhere.test"), false, null, null, List.of())));
        UUID mail = arrived("21-reply-partycrasher");

        town.officer(() -> desk.inviteStranger(mail));

        assertThat(town.row(event, "서문나그네").person()).isEqualTo(known);
        assertThat(town.row(event, "서문나그네").answer()).isEqualTo(PartStat.ACCEPTED);
    }

    @Test
    void aStrangersAnswerToAnEarlierTimeIsAskedAgain() {
        town.move(event, new TimeSlot(SLOT.start().plusHours(1), SLOT.end()));
        UUID mail = arrived("21-reply-partycrasher");

        town.officer(() -> desk.inviteStranger(mail));

        assertThat(town.row(event, "other@elsewhere.test").answer()).isEqualTo(PartStat.NEEDS_ACTION);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void onlyTheDistrictInvitesStrangersAndOnlyStrangers() {
        UUID mail = arrived("21-reply-partycrasher");
        UUID fromAnotherAddress = arrived("22-reply-from-differs-from-attendee");

        for (Role role : List.of(Role.DONG_OFFICIAL, Role.COUNCIL_OFFICER))
            assertThatThrownBy(() -> SignedIn.run(role, () -> desk.inviteStranger(mail)))
                    .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.officer(() -> desk.inviteStranger(fromAnotherAddress)))
                .isInstanceOf(ReplyProblem.NoStranger.class);
        assertThat(town.rows(event)).hasSize(2);
    }

    @Test
    void aMailThatNamesNobodyMakesNoProxy() {
        UUID mail = arrived("22-reply-from-differs-from-attendee");

        assertThatThrownBy(() -> town.officer(() -> desk.acceptDelegate(mail, "심대리")))
                .isInstanceOf(ReplyProblem.NoDelegate.class);
    }

    @Test
    void theCurrentInvitationIsSentAgainToTheInvitedAddressOnly() {
        UUID mail = arrived("22-reply-from-differs-from-attendee");

        town.officer(() -> desk.sendAgain(mail));

        assertThat(town.waiting(event))
                .extracting(queued -> queued.recipient().value())
                .containsExactly("hong@people.test");
    }

    @Test
    void whatIsPutAsideChangesNoAnswerAndKeepsItsNote() {
        UUID mail = arrived("38-reply-out-of-office");

        town.officer(() -> desk.settle(mail, "휴가 자동 응답"));

        assertThat(town.row(event, HONG).answer()).isEqualTo(PartStat.NEEDS_ACTION);
        assertThat(town.asOfficer(() -> desk.open(mail)).mail().row().handlingNote())
                .isEqualTo("휴가 자동 응답");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatSomebodyElseHasDecidedStands() {
        UUID mail = arrived("22-reply-from-differs-from-attendee");
        town.officer(() -> desk.settle(mail, null));

        assertThatThrownBy(() -> apply(mail, HONG, null, false)).isInstanceOf(BusinessException.class);
        assertThat(town.row(event, HONG).answer()).isEqualTo(PartStat.NEEDS_ACTION);
    }

    @Test
    void onlyTheDistrictReadsTheMailbox() {
        SignedIn.as(Role.DONG_OFFICIAL, Town.GASAN);

        assertThatThrownBy(() -> desk.waiting()).isInstanceOf(AccessDeniedException.class);
        SignedIn.out();
    }

    private List<InboxRow> waiting() {
        return town.asOfficer(() -> desk.waiting());
    }

    private void apply(UUID mail, String name, @Nullable PartStat answer, boolean remember) {
        InvitationId invitation = town.row(event, name).id();
        town.officer(() -> desk.apply(new ApplyParked(mail, invitation, answer, remember)));
    }

    /** The sample as the inbox keeps it after its handling. */
    private UUID arrived(String sample) {
        Handling handling = arrives(sample);
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into inbox_message (id, digest, received_at, sender, subject, raw, state, reason, event_id, invitation_id)
                values (:id, :digest, '2026-11-20 01:00:00', null, 'Re', :raw, :state, :reason, :event, :invitation)
                """)
                .param("id", id)
                .param("digest", id.toString().replace("-", ""))
                .param("raw", SampleMail.bytes(sample))
                .param("state", handling.state().name())
                .param("reason", handling.reason())
                .param("event", handling.eventId())
                .param("invitation", handling.invitationId())
                .update();
        return id;
    }

    private Handling arrives(String sample) {
        var message = MessageReader.read(SampleMail.bytes(sample));
        SignedIn.asSystem();
        try {
            return transactions.call(
                    () -> handler.handle(Uuid7.next(), message, java.time.Instant.parse("2026-11-20T01:00:00Z")));
        } finally {
            SignedIn.out();
        }
    }
}
