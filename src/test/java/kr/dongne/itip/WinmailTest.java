package kr.dongne.itip;

import static kr.dongne.itip.Decisions.assertApplied;
import static kr.dongne.itip.Decisions.assertParked;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import kr.dongne.mime.ReceivedMail;
import kr.dongne.mime.TooLarge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 54: what Outlook packs into a winmail.dat is unpacked, or the mail waits for somebody. */
class WinmailTest {

    private static Winmail accepted() {
        return Winmail.answering("IPM.Schedule.Meeting.Resp.Pos").about(Answers.UID);
    }

    @ParameterizedTest
    @CsvSource({
        "IPM.Schedule.Meeting.Resp.Pos,     ACCEPTED",
        "IPM.Schedule.Meeting.Resp.Neg,     DECLINED",
        "IPM.Schedule.Meeting.Resp.Tent,    TENTATIVE",
        "IPM.Microsoft Schedule.MtgRespP,   ACCEPTED",
        "IPM.Microsoft Schedule.MtgRespN,   DECLINED",
        "IPM.Microsoft Schedule.MtgRespA,   TENTATIVE"
    })
    void rule54_anAnswerInOutlooksOwnWordsIsApplied(String messageClass, PartStat answer) {
        Winmail winmail = Winmail.answering(messageClass).about(Answers.UID).atSequence(0);
        assertApplied(Invited.hong().decides(winmail.mail()), answer);
    }

    @Test
    void rule54_itsSequenceAndTimeAreThoseOfTheAttendee() {
        Instant answered = Instant.parse("2026-11-23T00:59:58Z");
        Decision decision = Invited.hong()
                .atSequence(2, 2)
                .decides(accepted().atSequence(2).answeredAt(answered).mail());
        assertApplied(decision, PartStat.ACCEPTED);
        assertThat(decision.sequence()).isEqualTo(2);
        assertThat(decision.dtstamp()).isEqualTo(answered);
        assertThat(Invited.hong()
                        .atSequence(2, 2)
                        .decides(accepted().atSequence(1).mail())
                        .reason())
                .isEqualTo(Reason.STALE);
    }

    @Test
    void rule54_aCalendarFileInItIsFound() {
        Winmail winmail =
                Winmail.answering("IPM.Note").file("notes.txt", "x").file("회신.ics", Answers.saying("DECLINED"));
        assertApplied(Invited.hong().decides(winmail.mail()), PartStat.DECLINED);
    }

    @Test
    void rule54_whatHoldsNoAnswerWaitsForSomebody() {
        assertParked(Invited.hong().decides(Winmail.answering("IPM.Note").mail()), Reason.TNEF);
        assertParked(
                Invited.hong()
                        .decides(Winmail.answering("IPM.Schedule.Meeting.Resp.Pos")
                                .mail()),
                Reason.TNEF);
    }

    @Test
    void rule54_anAnswerOfSomebodyElseIsNotApplied() {
        byte[] raw = new String(accepted().mail().bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("From: hong@", "From: kim@")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(ReplyDecision.decide(Invited.hong().stored(), MessageReader.read(raw), Invited.RECEIVED)
                        .reason())
                .isEqualTo(Reason.PARTY_CRASHER);
    }

    @Test
    void rule52_aPackThatLiesAboutItsLengthsHarmsNothing() {
        Random random = new Random(54);
        byte[] whole = accepted().file("회신.ics", Answers.saying("ACCEPTED")).bytes();
        for (int round = 0; round < 2_000; round++) {
            byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int i = random.nextInt(8); i > 0; i--)
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            IncomingMail mail = IncomingMail.fromHong()
                    .part(
                            "Content-Type: application/ms-tnef\r\nContent-Transfer-Encoding: base64",
                            Base64.getMimeEncoder().encode(broken));
            readWithinLimits(mail.bytes());
        }
    }

    private static void readWithinLimits(byte[] raw) {
        try {
            assertThat(ReceivedMail.read(raw).isPacked()).isTrue();
        } catch (TooLarge refused) {
            assertThat(MessageReader.read(raw).problem()).isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void rule52_aPackOfHundredsOfFilesIsTooMuch() {
        Winmail winmail = Winmail.answering("IPM.Note");
        for (int i = 0; i < 300; i++) winmail.file(i + ".txt", "x");
        assertThat(winmail.mail().read().problem()).isEqualTo(Reason.TOO_LARGE);
    }
}
