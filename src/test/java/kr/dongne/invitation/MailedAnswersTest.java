package kr.dongne.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import kr.dongne.embedded.InProcessMail;
import kr.dongne.embedded.StoredMail;
import kr.dongne.event.EventId;
import kr.dongne.itip.CalendarEvent;
import kr.dongne.itip.CalendarWriter;
import kr.dongne.itip.IncomingCalendar;
import kr.dongne.itip.IncomingMessage;
import kr.dongne.itip.MessageReader;
import kr.dongne.itip.PartStat;
import kr.dongne.mime.MailBody;
import kr.dongne.mime.MailHead;
import kr.dongne.mime.MimeComposer;
import kr.dongne.mime.Party;
import kr.dongne.shared.EmailAddress;
import kr.dongne.testing.DongneTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the button to the answer over real SMTP and IMAP, with the workers running. */
@DongneTest(
        properties = {"dongne.organizer=jumin@gu.test", "dongne.clock=2026-11-20T00:00:00Z", "dongne.background=true"},
        cleaning = DongneTest.Cleaning.BEFORE_EACH_CLASS)
@Import(Town.class)
class MailedAnswersTest {

    private static final Party DISTRICT = new Party(new EmailAddress("jumin@gu.test"), null);
    private static final Party KIM = new Party(new EmailAddress("kim@people.test"), "김가산");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Town town;

    @Autowired
    InProcessMail mail;

    @Test
    void anInvitationIsDeliveredAnsweredByMailAndCounted() throws MessagingException {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        town.chair("이독산", "lee@people.test", Town.DOKSAN);
        EventId event = town.workshop();
        town.send(event);
        eventually(
                () -> to("kim@people.test").size() == 1 && to("lee@people.test").size() == 1);

        IncomingMessage invitation =
                MessageReader.read(to("kim@people.test").getFirst().raw());
        IncomingCalendar calendar = Objects.requireNonNull(invitation.calendar());
        assertThat(calendar.method()).isEqualTo("REQUEST");
        assertThat(calendar.uid()).isEqualTo(town.row(event, "김가산").uid());
        assertThat(calendar.attendees()).singleElement().satisfies(one -> assertThat(one.party())
                .isEqualTo(KIM));
        assertThat(calendar.slot()).isEqualTo(Town.AFTERNOON);

        reply(calendar, PartStat.ACCEPTED);
        eventually(() -> town.answerOf(event, "김가산") == PartStat.ACCEPTED);

        assertThat(town.row(event, "김가산").source()).isEqualTo(AnswerSource.MAIL);
        assertThat(town.row(event, "김가산").comment()).isEqualTo("시간 맞춰 가겠습니다");
        assertThat(to("kim@people.test")).as("processing a reply mails nobody").hasSize(1);

        town.cancel(event);
        eventually(() -> to("kim@people.test").size() == 2);
        IncomingMessage cancellation =
                MessageReader.read(to("kim@people.test").getLast().raw());
        IncomingCalendar cancelled = Objects.requireNonNull(cancellation.calendar());
        assertThat(cancelled.method()).isEqualTo("CANCEL");
        assertThat(cancelled.uid()).isEqualTo(calendar.uid());
        assertThat(cancelled.sequence()).isEqualTo(1);
        assertThat(cancellation.inReplyTo()).isEqualTo(invitation.messageId());
    }

    private List<StoredMail> to(String mailbox) {
        return mail.messages().stream()
                .filter(one -> one.mailbox().equals(mailbox))
                .toList();
    }

    private void reply(IncomingCalendar invitation, PartStat answer) throws MessagingException {
        var event = new CalendarEvent(
                Objects.requireNonNull(invitation.uid()),
                invitation.sequence(),
                Instant.parse("2026-11-20T01:00:00Z"),
                Objects.requireNonNull(invitation.slot()),
                "Re",
                null,
                null,
                null,
                DISTRICT,
                KIM,
                answer,
                false);
        byte[] calendar = CalendarWriter.reply(event, "시간 맞춰 가겠습니다");
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", "127.0.0.1");
        smtp.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        Session session = Session.getInstance(smtp);
        var head = new MailHead(
                "<reply-1@people.test>",
                null,
                KIM,
                DISTRICT.email(),
                null,
                "Re",
                Instant.parse("2026-11-20T01:00:00Z"));
        MimeMessage message = MimeComposer.compose(session, head, new MailBody("참석", "<p>참석</p>", calendar, "REPLY"));
        Transport.send(message, new InternetAddress[] {new InternetAddress("jumin@gu.test")});
    }

    private static void eventually(BooleanSupplier happened) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("it did not happen");
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
