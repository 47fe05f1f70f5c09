package kr.dongne.mail;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server said against a mail (RFC 5321, 4.2; RFC 3463).
 *
 * @param code three digits; anything below 400 means that the connection broke instead
 * @param enhanced such as {@code 5.1.1}, null where the server states none
 * @param about what was refused
 */
record SmtpRefusal(int code, @Nullable String enhanced, About about) {

    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int LONGEST_CHAIN = 10;

    enum About {
        SENDER,
        RECIPIENT,
        CONTENT,
        CONNECTION
    }

    static SmtpRefusal in(MessagingException exception) {
        Exception cause = exception;
        SmtpRefusal found = new SmtpRefusal(0, null, About.CONNECTION);
        for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
            if (cause instanceof SMTPAddressFailedException e) return of(e.getReturnCode(), e, About.RECIPIENT);
            if (cause instanceof SMTPSenderFailedException e) return of(e.getReturnCode(), e, About.SENDER);
            if (cause instanceof SMTPSendFailedException e) found = of(e.getReturnCode(), e, about(e));
            cause = cause instanceof MessagingException e ? e.getNextException() : null;
        }
        return found;
    }

    private static About about(SMTPSendFailedException e) {
        return e.getCommand() != null && e.getCommand().startsWith("MAIL") ? About.SENDER : About.CONTENT;
    }

    private static SmtpRefusal of(int code, Exception e, About about) {
        String words = e.getMessage() == null ? "" : e.getMessage();
        Matcher matcher = ENHANCED.matcher(words);
        return new SmtpRefusal(code, matcher.find() ? matcher.group(1) : null, about);
    }

    /** A closed channel, announced (421) or not. */
    boolean endsConnection() {
        return code < 400 || code == 421;
    }

    /** The outcome; {@code gone} tells whether the whole mail had been handed over. */
    SendOutcome outcome(boolean gone) {
        if (code < 400) return gone ? SendOutcome.uncertain("NO_ANSWER") : SendOutcome.deferred("BROKEN_OFF");
        boolean permanent = code >= 500 && about != About.SENDER;
        return permanent ? SendOutcome.refused("REFUSED " + words()) : SendOutcome.deferred("DEFERRED " + words());
    }

    private String words() {
        return enhanced == null ? String.valueOf(code) : code + " " + enhanced;
    }
}
