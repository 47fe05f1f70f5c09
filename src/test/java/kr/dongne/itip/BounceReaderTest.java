package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kr.dongne.mime.Bounce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceReaderTest {

    @ParameterizedTest
    @CsvSource({
        "5.1.1, failed, true",
        "5.2.2, failed, true",
        "4.4.1, delayed, false",
        "4.2.2, '', false",
        "5.7.1, '', true",
        "4.4.7, failed, true"
    })
    void rule79_undeliverableAndDelayedAreToldApart(String status, String action, boolean permanent) {
        IncomingMessage message = notification("Action: " + action + "\r\nStatus: " + status + " (comment)");
        Bounce bounce = Objects.requireNonNull(message.bounce());
        assertThat(bounce.permanent()).isEqualTo(permanent);
        assertThat(bounce.status()).isEqualTo(status);
        assertThat(message.problem()).isEqualTo(permanent ? Reason.BOUNCED : Reason.DELAYED);
    }

    @Test
    void rule79_recipientMailAndDiagnosisAreKnown() {
        Bounce bounce = Objects.requireNonNull(notification("""
                        Final-Recipient: rfc822; Hong@people.test
                        Action: failed
                        Status: 5.1.1
                        Diagnostic-Code: smtp; 550 5.1.1 <hong@people.test>:
                         user unknown""").bounce());
        assertThat(bounce.recipient()).hasToString("hong@people.test");
        assertThat(bounce.originalMessageId()).isEqualTo("<i-1.0@geumcheon.example>");
        assertThat(bounce.diagnostic()).isEqualTo("smtp; 550 5.1.1 <hong@people.test>: user unknown");
    }

    @Test
    void rule79_ourOwnCalendarThatComesBackIsNoAnswer() {
        IncomingMessage message = notification("Action: failed\r\nStatus: 5.1.1");
        assertThat(message.calendar()).isNull();
        Decision decision = ReplyDecision.decide(Invited.hong().stored(), message, Invited.RECEIVED);
        assertThat(decision.reason()).isEqualTo(Reason.BOUNCED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Status: garbled", "Action: delivered\r\nStatus: 2.0.0", "Status 5.1.1", "\r\n\r\n\r\n"})
    void rule79_aGarbledOrPositiveReportChangesNothing(String group) {
        IncomingMessage message = notification(group);
        assertThat(message.bounce()).isNull();
        assertThat(message.problem()).isEqualTo(Reason.AUTO_REPLY);
    }

    @Test
    void rule79_aReadReceiptChangesNothing() {
        IncomingMessage message = IncomingMail.fromHong()
                .multipart("multipart/report; report-type=disposition-notification")
                .text("read")
                .part(
                        "Content-Type: message/disposition-notification",
                        "Disposition: manual-action; displayed".getBytes(StandardCharsets.US_ASCII))
                .read();
        assertThat(message.problem()).isEqualTo(Reason.AUTO_REPLY);
    }

    @Test
    void rule79_headersAloneNameTheMailToo() {
        IncomingMessage message = IncomingMail.from("MAILER-DAEMON@mail.example")
                .multipart("multipart/report; report-type=delivery-status")
                .text("sorry")
                .part("Content-Type: message/delivery-status", status("Status: 5.0.0"))
                .part(
                        "Content-Type: text/rfc822-headers",
                        "Subject: x\r\nMessage-Id: <i-2.0@geumcheon.example>\r\n".getBytes(StandardCharsets.US_ASCII))
                .read();
        assertThat(Objects.requireNonNull(message.bounce()).originalMessageId()).isEqualTo("<i-2.0@geumcheon.example>");
    }

    private static IncomingMessage notification(String group) {
        byte[] original = IncomingMail.from("jumin@gu.test")
                .without("Message-ID")
                .header("Message-ID: <i-1.0@geumcheon.example>")
                .text("초대")
                .calendar(Answers.ACCEPTED)
                .bytes();
        return IncomingMail.from("MAILER-DAEMON@mail.example")
                .multipart("multipart/report; report-type=delivery-status")
                .text("could not be delivered")
                .part("Content-Type: message/delivery-status", status(group))
                .part("Content-Type: message/rfc822", original)
                .read();
    }

    private static byte[] status(String group) {
        return ("Reporting-MTA: dns; mail.example\r\n\r\n" + group + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
