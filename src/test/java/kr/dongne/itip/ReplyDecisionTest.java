package kr.dongne.itip;

import static kr.dongne.itip.Decisions.assertApplied;
import static kr.dongne.itip.Decisions.assertParked;
import static kr.dongne.itip.Decisions.assertRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 64 to 74: what an answer changes. */
class ReplyDecisionTest {

    private static final String LATER = "DTSTAMP:20261123T010500Z";

    @ParameterizedTest(name = "after {0} with {1}, {2} with {3} is {4}")
    @CsvSource({
        "0, 2026-11-23T01:00:00Z, 0, 20261123T005959Z, OUT_OF_ORDER",
        "0, 2026-11-23T01:00:00Z, 0, 20261123T010001Z, APPLIED",
        "1, 2026-11-23T01:00:00Z, 0, 20261123T020000Z, OUT_OF_ORDER",
        "0, 2026-11-23T01:00:00Z, 1, 20261123T005959Z, APPLIED",
        "0, 2026-11-23T01:00:00Z, 0, 20261123T010000Z, APPLIED"
    })
    void rule64_sequenceThenStampOrderTheAnswers(
            int storedSequence, String storedStamp, int sequence, String stamp, Reason reason) {
        String declined = Answers.saying("DECLINED")
                .replace("SEQUENCE:0", "SEQUENCE:" + sequence)
                .replace("DTSTAMP:20261123T010000Z", "DTSTAMP:" + stamp);
        Decision decision = Invited.hong()
                .atSequence(1, 0)
                .answered(PartStat.ACCEPTED, storedSequence, storedStamp)
                .decides(declined);
        assertThat(decision.reason()).isEqualTo(reason);
    }

    @Test
    void rule65_aStampIsNeverComparedWithOurOwnClock() {
        String yearsAgo = Answers.saying("DECLINED").replace("DTSTAMP:2026", "DTSTAMP:2006");
        assertApplied(Invited.hong().answered(PartStat.ACCEPTED, 0, null).decides(yearsAgo), PartStat.DECLINED);
        String inTenYears = Answers.ACCEPTED.replace("DTSTAMP:2026", "DTSTAMP:2036");
        assertApplied(Invited.hong().decides(inTenYears), PartStat.ACCEPTED);
    }

    @Test
    void rule66_anAnswerFromBeforeTheChangeOfTimeIsStale() {
        Decision decision = Invited.hong().atSequence(2, 2).decides(Answers.ACCEPTED);
        assertRecorded(decision, Reason.STALE);
        assertThat(decision.partStat()).isEqualTo(PartStat.ACCEPTED);
    }

    @Test
    void rule66_anAnswerBelowTheCurrentButNotBelowTheResetIsApplied() {
        String atOne = Answers.with("SEQUENCE:0", "SEQUENCE:1");
        Decision decision = Invited.hong().atSequence(2, 1).decides(atOne);
        assertApplied(decision, PartStat.ACCEPTED);
        assertThat(decision.sequence()).isEqualTo(1);
    }

    @Test
    void rule66_aSequenceAboveOursCountsAsOurs() {
        Decision decision = Invited.hong().atSequence(1, 0).decides(Answers.with("SEQUENCE:0", "SEQUENCE:99"));
        assertApplied(decision, PartStat.ACCEPTED);
        assertThat(decision.sequence()).isEqualTo(1);
    }

    @Test
    void rule67_theSameAnswerAgainChangesNothing() {
        Decision decision = Invited.hong()
                .answered(PartStat.ACCEPTED, 0, "2026-11-23T01:00:00Z")
                .decides(Answers.ACCEPTED);
        assertRecorded(decision, Reason.NO_CHANGE);
    }

    @Test
    void rule67_theSameAnswerWithANewerStampMovesTheOrder() {
        Decision decision = Invited.hong()
                .answered(PartStat.ACCEPTED, 0, "2026-11-23T01:00:00Z")
                .decides(Answers.with("DTSTAMP:20261123T010000Z", LATER));
        assertApplied(decision, PartStat.ACCEPTED);
        assertThat(decision.dtstamp()).isEqualTo(Instant.parse("2026-11-23T01:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DTSTAMP:now", "DTSTAMP:20261399T990000Z"})
    void rule68_withoutStampTheTimeOfReceiptIsTakenAndFlagged(String stamp) {
        Decision decision = Invited.hong().decides(Answers.with("DTSTAMP:20261123T010000Z", stamp));
        assertApplied(decision, PartStat.ACCEPTED);
        assertThat(decision.dtstamp()).isEqualTo(Invited.RECEIVED);
        assertThat(decision.dtstampGuessed()).isTrue();
    }

    @Test
    void rule69_aReplyToACancelledEventIsRecorded() {
        assertRecorded(Invited.hong().cancelled().decides(Answers.ACCEPTED), Reason.CANCELLED_EVENT);
        assertRecorded(Invited.hong().withdrawn().decides(Answers.ACCEPTED), Reason.WITHDRAWN);
    }

    @Test
    void rule70_aReplyAfterTheEndIsRecordedAsLate() {
        IncomingMessage message =
                IncomingMail.fromHong().calendar(Answers.ACCEPTED).read();
        StoredInvitation invitation = Invited.hong().stored();
        assertRecorded(ReplyDecision.decide(invitation, message, Invited.END), Reason.LATE);
        assertApplied(ReplyDecision.decide(invitation, message, Invited.END.minusSeconds(1)), PartStat.ACCEPTED);
    }

    @Test
    void rule71_aReplyAboutOneInstanceIsParked() {
        Decision decision = Invited.hong().decides(Answers.and("RECURRENCE-ID;TZID=Asia/Seoul:20261201T140000"));
        assertParked(decision, Reason.RECURRENCE);
    }

    @Test
    void rule72_delegationWaitsForStaff() {
        String delegated = Answers.with(
                "PARTSTAT=ACCEPTED", "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:kim@people.test\",\"mailto:b@x.test\"");
        Decision decision = Invited.hong().decides(delegated);
        assertParked(decision, Reason.DELEGATED);
        assertThat(decision.delegate()).hasToString("Party[email=kim@people.test, name=null]");
    }

    @Test
    void rule72_aMissingAnswerChangesNothing() {
        assertRecorded(Invited.hong().decides(Answers.with(";PARTSTAT=ACCEPTED", "")), Reason.NO_CHANGE);
        assertRecorded(Invited.hong().decides(Answers.saying("NEEDS-ACTION")), Reason.NO_CHANGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"COMPLETED", "IN-PROCESS", "X-MAYBE", "ACCEPTED;PARTSTAT=DECLINED", "\"DECLINED,ACCEPTED\""})
    void rule72_anAnswerThatAnEventDoesNotKnowIsParked(String partStat) {
        assertParked(Invited.hong().decides(Answers.saying(partStat)), Reason.BAD_PARTSTAT);
    }

    @ParameterizedTest
    @CsvSource({"declined, DECLINED", "Tentative, TENTATIVE", "\"\"ACCEPTED\"\", ACCEPTED"})
    void rule73_theAnswerIsTakenInAnyWriting(String written, PartStat meant) {
        assertApplied(Invited.hong().decides(Answers.saying(written)), meant);
    }
}
