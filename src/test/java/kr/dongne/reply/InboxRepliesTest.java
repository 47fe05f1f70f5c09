package kr.dongne.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.inbox.Handling;
import kr.dongne.inbox.InboxHandler;
import kr.dongne.inbox.InboxState;
import kr.dongne.invitation.AnswerByStaff;
import kr.dongne.invitation.AnswerSource;
import kr.dongne.invitation.Answers;
import kr.dongne.invitation.InvitationQueries;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.InvitationTest;
import kr.dongne.invitation.ProxyPerson;
import kr.dongne.invitation.ReplyRow;
import kr.dongne.invitation.Town;
import kr.dongne.itip.MessageReader;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample replies, decided by the room that keeps the answers: all are about 홍길동's invitation of 2026-12-01. */
@InvitationTest
class InboxRepliesTest {

    private static final String UID = "0f6c1b52-7c5e-4e0f-9a4d-3b1f6f0f8d21@dongne.test";
    private static final TimeSlot SLOT =
            new TimeSlot(LocalDateTime.of(2026, 12, 1, 14, 0), LocalDateTime.of(2026, 12, 1, 16, 0));
    private static final String HONG = "홍길동";

    @Autowired
    Town town;

    @Autowired
    InboxHandler handler;

    @Autowired
    Answers answers;

    @Autowired
    InvitationQueries queries;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private EventId event;

    @BeforeEach
    void hongIsInvited() {
        town.chair(HONG, "hong@people.test", Town.GASAN);
        event = town.workshop("주민자치회 워크숍", SLOT, town.hall("금천구청 대강당"));
        town.send(event);
        town.mailsLeave();
        jdbc.sql("update invitation set uid = :uid").param("uid", UID).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-reply-accepted-utf8",
                "02-reply-charset-euc-kr",
                "04-reply-cp949-only-syllables-labelled-euc-kr",
                "07-reply-quoted-printable",
                "09-reply-bare-LF",
                "11-reply-folded-inside-utf8-sequence",
                "12-reply-casing",
                "13-reply-no-organizer",
                "39-reply-with-auto-submitted"
            })
    void anAcceptanceIsApplied(String sample) {
        Handling handling = arrives(sample);

        assertThat(handling.state()).isEqualTo(InboxState.APPLIED);
        assertThat(handling.invitationId()).isEqualTo(hong().id().value());
        assertThat(hong().answer()).isEqualTo(PartStat.ACCEPTED);
        assertThat(hong().source()).isEqualTo(AnswerSource.MAIL);
        assertThat(hong().name()).as("our own name is kept").isEqualTo(HONG);
    }

    @Test
    void rule81_processingAReplyMailsNobody() {
        arrives("01-reply-accepted-utf8");
        arrives("22-reply-from-differs-from-attendee");
        arrives("24-reply-delegated-two-attendees");

        assertThat(town.waiting(event)).isEmpty();
    }

    @Test
    void rule64_anOlderReplyStaysInTheHistoryOnly() {
        arrives("01-reply-accepted-utf8");
        Handling handling = arrives("16-reply-older-dtstamp-declined");

        assertThat(handling.reason()).isEqualTo("OUT_OF_ORDER");
        assertThat(hong().answer()).isEqualTo(PartStat.ACCEPTED);
        assertThat(town.asOfficer(() -> queries.history(hong().id())))
                .extracting(ReplyRow::partStat, ReplyRow::counted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PartStat.DECLINED, false),
                        org.assertj.core.groups.Tuple.tuple(PartStat.ACCEPTED, true));
    }

    @Test
    void rule66_aReplyToAnEarlierTimeIsShownAndNotCounted() {
        town.move(event, new TimeSlot(SLOT.start().plusHours(1), SLOT.end()));
        town.move(event, SLOT);

        Handling handling = arrives("19-reply-to-old-sequence");

        assertThat(handling.state()).isEqualTo(InboxState.RECORDED);
        assertThat(handling.reason()).isEqualTo("STALE");
        assertThat(hong().answer()).isEqualTo(PartStat.NEEDS_ACTION);
        assertThat(hong().answeredBeforeChange()).isTrue();
    }

    @Test
    void rule66_aReplyFromBeforeANewRoomStillCounts() {
        town.moveTo(event, town.hall("작은 회의실"));

        assertThat(arrives("01-reply-accepted-utf8").state()).isEqualTo(InboxState.APPLIED);
        assertThat(hong().answer()).isEqualTo(PartStat.ACCEPTED);
    }

    @Test
    void rule67_theSameReplyAgainChangesNothing() {
        arrives("01-reply-accepted-utf8");
        Handling again = arrives("01-reply-accepted-utf8");

        assertThat(again.reason()).isEqualTo("NO_CHANGE");
        assertThat(town.asOfficer(() -> queries.history(hong().id()))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21-reply-partycrasher PARTY_CRASHER",
                "22-reply-from-differs-from-attendee SENDER_MISMATCH",
                "24-reply-delegated-two-attendees DELEGATED",
                "31-counter-outlook-style COUNTER",
                "34-cancel-spoofed-for-our-uid METHOD_NOT_ALLOWED",
                "38-reply-out-of-office METHOD_MISMATCH",
                "46-two-vcalendars AMBIGUOUS"
            })
    void rule60_rule63_whatNoRuleMayApplyWaitsForAPerson(String sampleAndReason) {
        String[] sample = sampleAndReason.split(" ");

        Handling handling = arrives(sample[0]);

        assertThat(handling.state()).isEqualTo(InboxState.PARKED);
        assertThat(handling.reason()).isEqualTo(sample[1]);
        assertThat(hong().answer()).isEqualTo(PartStat.NEEDS_ACTION);
        assertThat(town.details(event).slot()).isEqualTo(SLOT);
        assertThat(town.rows(event)).hasSize(1);
    }

    @Test
    void rule62_anUnknownUidIsParked() {
        jdbc.sql("update invitation set uid = 'another@gu.test'").update();

        assertThat(arrives("01-reply-accepted-utf8").reason()).isEqualTo("UNKNOWN_UID");
        assertThat(hong().answer()).isEqualTo(PartStat.NEEDS_ACTION);
    }

    @Test
    void rule69_aReplyToACancelledEventIsLogged() {
        town.cancel(event);

        Handling handling = arrives("01-reply-accepted-utf8");

        assertThat(handling.state()).isEqualTo(InboxState.RECORDED);
        assertThat(handling.reason()).isEqualTo("CANCELLED_EVENT");
    }

    @Test
    void whoHasSentAProxyAndThenAnswersIsLeftToAPerson() {
        var proxy = new ProxyPerson("심대리", null, new kr.dongne.shared.EmailAddress("sim@people.test"));
        town.officer(() -> answers.answerByStaff(
                hong().id(), new AnswerByStaff(PartStat.DELEGATED, AnswerSource.PHONE, null, proxy)));
        town.mailsLeave();

        Handling handling = arrives("01-reply-accepted-utf8");

        assertThat(handling.reason()).isEqualTo("PROXY_STANDS");
        assertThat(hong().answer()).isEqualTo(PartStat.DELEGATED);
        assertThat(town.waiting(event)).isEmpty();
    }

    private InvitationRow hong() {
        return town.row(event, HONG);
    }

    private Handling arrives(String sample) {
        var message = MessageReader.read(SampleMail.bytes(sample));
        Instant receivedAt = clock.instant();
        UUID id = Uuid7.next();
        SignedIn.asSystem();
        try {
            return transactions.call(() -> handler.handle(id, message, receivedAt));
        } finally {
            SignedIn.out();
        }
    }
}
