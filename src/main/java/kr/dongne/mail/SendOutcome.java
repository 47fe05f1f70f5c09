package kr.dongne.mail;

import org.jspecify.annotations.Nullable;

/**
 * What one attempt came to.
 *
 * @param error a code of {@code mail.error.*}, with the server's status code; never its words, which may name people
 */
public record SendOutcome(Kind kind, @Nullable String error) {

    /** How it ended. */
    public enum Kind {
        ACCEPTED,
        DEFERRED,
        REFUSED,
        UNCERTAIN,
        NO_CONNECTION
    }

    /** The server has taken the mail over. */
    public static final SendOutcome ACCEPTED = new SendOutcome(Kind.ACCEPTED, null);

    /** It may work later. */
    public static SendOutcome deferred(String error) {
        return new SendOutcome(Kind.DEFERRED, error);
    }

    /** It will never work. */
    public static SendOutcome refused(String error) {
        return new SendOutcome(Kind.REFUSED, error);
    }

    /** It may have worked. */
    public static SendOutcome uncertain(String error) {
        return new SendOutcome(Kind.UNCERTAIN, error);
    }

    /** No mail is to blame. */
    public static SendOutcome noConnection(String error) {
        return new SendOutcome(Kind.NO_CONNECTION, error);
    }
}
