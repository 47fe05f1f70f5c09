package kr.dongne.mime;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What the headers of an incoming mail say. */
public final class MessageHead {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final Set<String> MACHINE_PRECEDENCE = Set.of("bulk", "junk", "auto_reply");

    private final MimeHead head;

    MessageHead(MimeHead head) {
        this.head = head;
    }

    /** With angle brackets, null where it is missing. */
    public @Nullable String messageId() {
        return messageId(head.first("Message-ID"));
    }

    /** The Message-ID that is answered, null where there is none. */
    public @Nullable String inReplyTo() {
        return messageId(head.first("In-Reply-To"));
    }

    /** The one author, null where there is none, more than one, or doubt. */
    public @Nullable Party from() {
        return Mailboxes.single(head.all("From"));
    }

    /** The addresses of To, Cc and Delivered-To. */
    public List<EmailAddress> recipients() {
        return Stream.of("To", "Cc", "Delivered-To", "X-Original-To")
                .flatMap(name -> head.all(name).stream())
                .flatMap(header -> Mailboxes.of(header).stream())
                .map(Party::email)
                .limit(Budget.RECIPIENTS)
                .distinct()
                .toList();
    }

    /** Decoded and cut, empty where it is missing. */
    public String subject() {
        String subject = head.first("Subject");
        return subject == null ? "" : Scrub.cut(EncodedWords.decoded(subject), Budget.SUBJECT_CHARACTERS);
    }

    /** When the author says to have sent it, null where that cannot be read. */
    public @Nullable Instant date() {
        String date = head.first("Date");
        if (date == null) return null;
        try {
            return new MailDateFormat().parse(date).toInstant();
        } catch (ParseException noDate) {
            return null;
        }
    }

    /** Whether a machine has written it: by RFC 3834, or by the headers that were used before it. */
    public boolean autoSubmitted() {
        String auto = value("Auto-Submitted");
        return (!auto.isEmpty() && !auto.equals("no"))
                || MACHINE_PRECEDENCE.contains(value("Precedence"))
                || "<>".equals(head.first("Return-Path"))
                || head.first("X-Autoreply") != null
                || head.first("X-Autorespond") != null;
    }

    /** The first Message-ID in this header, with its angle brackets; null where there is none. */
    static @Nullable String messageId(@Nullable String header) {
        Matcher matcher = MESSAGE_ID.matcher(Objects.requireNonNullElse(header, ""));
        return matcher.find() ? matcher.group() : null;
    }

    private String value(String header) {
        return HeaderValue.of(head.first(header)).value().toLowerCase(Locale.ROOT);
    }
}
