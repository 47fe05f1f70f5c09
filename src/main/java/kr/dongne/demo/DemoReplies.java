package kr.dongne.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Properties;
import kr.dongne.itip.CalendarEvent;
import kr.dongne.itip.CalendarWriter;
import kr.dongne.itip.IncomingCalendar;
import kr.dongne.itip.PartStat;
import kr.dongne.mime.Party;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.MailEndpoints;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import org.springframework.stereotype.Component;

/** Writes the answer of a made-up person the way a mail program does, and sends it over SMTP. */
@Component
class DemoReplies {

    private static final String TIMEOUT_MILLIS = "10000";

    private final MailEndpoints endpoints;
    private final Clock clock;

    DemoReplies(MailEndpoints endpoints, Clock clock) {
        this.endpoints = endpoints;
        this.clock = clock;
    }

    void send(DeliveredMail mail, PartStat answer, String comment) {
        CalendarEvent event = answering(mail, answer);
        try {
            Transport.send(message(event, CalendarWriter.reply(event, comment)));
        } catch (MessagingException refused) {
            throw new IllegalStateException("the demo's own mail server refused an answer", refused);
        }
    }

    private CalendarEvent answering(DeliveredMail mail, PartStat answer) {
        IncomingCalendar asked = mail.calendar();
        if (asked == null || !mail.answerable()) throw new NotFound();
        EmailAddress organizer = asked.organizer();
        TimeSlot slot = asked.slot();
        String uid = asked.uid();
        if (organizer == null || slot == null || uid == null) throw new NotFound();
        Party attendee = asked.attendees().getFirst().party();
        return new CalendarEvent(
                uid,
                asked.sequence(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                slot,
                mail.subject(),
                null,
                null,
                null,
                new Party(organizer, null),
                attendee,
                answer,
                false);
    }

    private MimeMessage message(CalendarEvent event, byte[] calendar) throws MessagingException {
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress(event.attendee().email().value()));
        message.setRecipient(
                MimeMessage.RecipientType.TO,
                new InternetAddress(event.organizer().email().value()));
        message.setSubject("Re: " + event.summary(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        MimeBodyPart words = new MimeBodyPart();
        words.setText(event.partStat().name(), StandardCharsets.UTF_8.name());
        MimeBodyPart answer = new MimeBodyPart();
        String type = "text/calendar; charset=UTF-8; method=REPLY";
        answer.setDataHandler(new jakarta.activation.DataHandler(new ByteArrayDataSource(calendar, type)));
        answer.setHeader("Content-Type", type);
        message.setContent(new MimeMultipart("alternative", words, answer));
        return message;
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", endpoints.smtpHost());
        properties.setProperty("mail.smtp.port", String.valueOf(endpoints.smtpPort()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        return Session.getInstance(properties);
    }
}
