package kr.dongne.itip;

import static kr.dongne.itip.Decisions.assertApplied;
import static kr.dongne.itip.Decisions.assertParked;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 56 to 63: whose answer it is. */
class ReplyOriginTest {

    @Test
    void rule56_aReplyWithoutOrganizerIsApplied() {
        assertApplied(Invited.hong().decides(Answers.without("ORGANIZER")), PartStat.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAILTO:JUMIN@GU.TEST", "mailto: jumin@gu.test", "jumin@gu.test", "mailto:jumin%40gu.test"})
    void rule57_ourOrganizerIsKnownInAnyWriting(String organizer) {
        assertApplied(Invited.hong().decides(Answers.with("mailto:jumin@gu.test", organizer)), PartStat.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:other@gu.test", "mailto:jumin@gu.test.evil.example", "invalid:nomail", ""})
    void rule57_anotherOrganizerIsParked(String organizer) {
        assertParked(
                Invited.hong().decides(Answers.with("mailto:jumin@gu.test", organizer)), Reason.ORGANIZER_MISMATCH);
    }

    @Test
    void rule58_ofSeveralAttendeesTheSenderCounts() {
        Decision decision = Invited.hong().decides(Answers.and("ATTENDEE;PARTSTAT=DECLINED:mailto:kim@people.test"));
        assertApplied(decision, PartStat.ACCEPTED);
    }

    @Test
    void rule58_severalAttendeesWithoutTheSenderAreParked() {
        String two = Answers.with("hong@people.test", "lee@people.test\nATTENDEE:mailto:kim@people.test");
        assertParked(Invited.hong().decides(two), Reason.AMBIGUOUS);
    }

    @Test
    void rule58_theSenderTwiceWithTwoAnswersIsParked() {
        String twice = Answers.and("ATTENDEE;PARTSTAT=DECLINED:mailto:hong@people.test");
        assertParked(Invited.hong().decides(twice), Reason.AMBIGUOUS);
    }

    @Test
    void rule58_noAttendeeIsParked() {
        assertParked(Invited.hong().decides(Answers.without("ATTENDEE")), Reason.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAILTO:Hong@People.TEST", "mailto:hong%40people.test", " mailto:hong@people.test "})
    void rule59_theAttendeeIsKnownInAnyWriting(String address) {
        assertApplied(Invited.hong().decides(Answers.with("mailto:hong@people.test", address)), PartStat.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mallory@evil.example",
                "\"hong@people.test\" <mallory@evil.example>",
                "=?utf-8?q?hong=40people.test=3E?= <mallory@evil.example>",
                "hong@people.test, mallory@evil.example",
                "<hong@people.test> <mallory@evil.example>",
                "hong@people.test.evil.example",
                "not an address"
            })
    void rule60_aForeignSenderIsParked(String from) {
        IncomingMail mail = IncomingMail.from(from).calendar(Answers.ACCEPTED);
        Decision decision = Invited.hong().decides(mail);
        assertParked(decision, Reason.SENDER_MISMATCH);
        assertThat(decision.partStat()).isEqualTo(PartStat.ACCEPTED);
    }

    @Test
    void rule60_twoFromHeadersAreParked() {
        IncomingMail mail =
                IncomingMail.fromHong().header("From: mallory@evil.example").calendar(Answers.ACCEPTED);
        assertParked(Invited.hong().decides(mail), Reason.SENDER_MISMATCH);
    }

    @Test
    void rule60_aConfirmedAliasMaySend() {
        IncomingMail mail = IncomingMail.from("홍 <gildong@other.test>").calendar(Answers.ACCEPTED);
        assertApplied(Invited.hong().alias("gildong@other.test").decides(mail), PartStat.ACCEPTED);
    }

    @Test
    void rule62_anUnknownUidIsParked() {
        IncomingMessage message =
                IncomingMail.fromHong().calendar(Answers.ACCEPTED).read();
        assertParked(ReplyDecision.decide(null, message, Invited.RECEIVED), Reason.UNKNOWN_UID);
    }

    @Test
    void rule62_aReplyWithoutUidIsParked() {
        assertParked(Invited.hong().decides(Answers.without("UID")), Reason.UNKNOWN_UID);
    }

    @Test
    void rule63_aPersonWhoWasNotInvitedIsParked() {
        IncomingMail mail = IncomingMail.from("other@elsewhere.test")
                .calendar(Answers.with("hong@people.test", "other@elsewhere.test"));
        assertParked(Invited.hong().decides(mail), Reason.PARTY_CRASHER);
    }
}
