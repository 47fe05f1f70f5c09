package kr.dongne.letter;

import java.nio.charset.StandardCharsets;
import kr.dongne.outbox.RenderedMail;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it will be sent, but for its token, Message-ID and DTSTAMP.
 *
 * @param recipient name and address of the person it is shown for
 * @param html foreign to the console's pages: to be shown in a sandboxed frame only
 * @param calendar the calendar's source; null where the mail carries none
 */
public record MailPreview(
        String recipient,
        String subject,
        String text,
        String html,
        @Nullable String calendar) {

    /** A finished mail to this reader. */
    public static MailPreview of(RenderedMail mail, Addressee reader) {
        byte[] calendar = mail.calendar();
        return new MailPreview(
                reader.name() + " <" + reader.email() + ">",
                mail.subject(),
                mail.text(),
                mail.html(),
                calendar == null ? null : new String(calendar, StandardCharsets.UTF_8));
    }
}
