package kr.dongne.mail;

import org.jspecify.annotations.Nullable;

/**
 * What one attempt came to.
 *
 * @param error a code of {@code mail.error.*}, with the server's status code; never its words, which may name people
 */
record SendOutcome(Kind kind, @Nullable String error) {

    enum Kind {
        ACCEPTED,
        DEFERRED,
        REFUSED,
        UNCERTAIN,
        NO_CONNECTION
    }

    static final SendOutcome ACCEPTED = new SendOutcome(Kind.ACCEPTED, null);

    static SendOutcome deferred(String error) {
        return new SendOutcome(Kind.DEFERRED, error);
    }

    static SendOutcome refused(String error) {
        return new SendOutcome(Kind.REFUSED, error);
    }

    static SendOutcome uncertain(String error) {
        return new SendOutcome(Kind.UNCERTAIN, error);
    }

    static SendOutcome noConnection(String error) {
        return new SendOutcome(Kind.NO_CONNECTION, error);
    }
}
