package kr.dongne.itip;

import static kr.dongne.itip.Decision.Kind.APPLY;
import static kr.dongne.itip.Decision.Kind.PARK;
import static kr.dongne.itip.Decision.Kind.RECORD;
import static kr.dongne.itip.Decisions.assertApplied;
import static kr.dongne.itip.Decisions.assertParked;
import static kr.dongne.itip.Decisions.assertRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 75 to 82: comments, proposals, questions, and what is no answer at all. */
class ReplyMethodsTest {

    @Test
    void rule75_theCommentIsTakenAndABlankOneIsNone() {
        assertThat(Invited.hong()
                        .decides(Answers.and("COMMENT:늦어요\\, <b>죄송</b>\\n꼭"))
                        .comment())
                .isEqualTo("늦어요, <b>죄송</b>\n꼭");
        assertThat(Invited.hong().decides(Answers.and("COMMENT: \\n ")).comment())
                .isNull();
        assertThat(Invited.hong().decides(Answers.and("COMMENT:하나\nCOMMENT:둘")).comment())
                .isEqualTo("하나\n둘");
    }

    @Test
    void rule76_aProposalIsParkedAndMovesNothing() {
        Decision decision = Invited.hong().decides(counter(Answers.ACCEPTED));
        assertParked(decision, Reason.COUNTER);
        assertThat(decision.partStat()).isNull();
        assertThat(decision.counterProposal()).hasToString("TimeSlot[start=2026-12-01T14:00, end=2026-12-01T16:00]");
    }

    @Test
    void rule76_aProposalForAnOlderSequenceIsStale() {
        assertRecorded(Invited.hong().atSequence(1, 0).decides(counter(Answers.ACCEPTED)), Reason.STALE);
    }

    @Test
    void rule77_aQuestionForTheCurrentStateIsParkedEvenAfterTheCancellation() {
        IncomingMail mail = IncomingMail.fromHong().calendar(withMethod(Answers.ACCEPTED, "REFRESH"), "REFRESH");
        assertParked(Invited.hong().cancelled().decides(mail), Reason.REFRESH);
    }

    @Test
    void rule77_onlyTheAttendeeMayAsk() {
        IncomingMail mail =
                IncomingMail.from("mallory@evil.example").calendar(withMethod(Answers.ACCEPTED, "REFRESH"), "REFRESH");
        assertParked(Invited.hong().decides(mail), Reason.SENDER_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "PUBLISH", "ADD", "CANCEL", "DECLINECOUNTER", "X-FOO"})
    void rule78_whatNeverComesFromAnAttendeeIsParked(String method) {
        IncomingMail mail = IncomingMail.fromHong().calendar(withMethod(Answers.ACCEPTED, method), method);
        Decision decision = Invited.hong().decides(mail);
        assertParked(decision, Reason.METHOD_NOT_ALLOWED);
        assertThat(decision.partStat()).isNull();
    }

    @Test
    void rule80_humanMailAndOutOfOfficeGoToStaff() {
        assertParked(Invited.hong().decides(IncomingMail.fromHong().text("갈게요")), Reason.NO_CALENDAR);
        IncomingMail away =
                IncomingMail.fromHong().header("Auto-Submitted: auto-replied").text("부재중");
        assertParked(Invited.hong().decides(away), Reason.AUTO_REPLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto-generated", "auto-replied", "no"})
    void rule80_aCalendarReplyOfAMachineIsApplied(String value) {
        IncomingMail mail =
                IncomingMail.fromHong().header("Auto-Submitted: " + value).calendar(Answers.ACCEPTED);
        assertApplied(Invited.hong().decides(mail), PartStat.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void rule82_everyReasonHasItsKind(Reason reason) {
        Set<Reason> recorded = Set.of(
                Reason.LATE,
                Reason.NO_CHANGE,
                Reason.STALE,
                Reason.OUT_OF_ORDER,
                Reason.CANCELLED_EVENT,
                Reason.WITHDRAWN,
                Reason.DELAYED,
                Reason.DUPLICATE);
        Decision.Kind expected = reason == Reason.APPLIED ? APPLY : recorded.contains(reason) ? RECORD : PARK;
        assertThat(Decision.Kind.of(reason)).isEqualTo(expected);
    }

    private static String withMethod(String ics, String method) {
        return ics.replace("METHOD:REPLY", "METHOD:" + method);
    }

    private static IncomingMail counter(String ics) {
        return IncomingMail.fromHong().calendar(withMethod(ics, "COUNTER"), "COUNTER");
    }
}
