package kr.dongne.shared;

import java.util.List;

/** A refusal that a person can understand: a message key with its arguments, never a technical text. */
public abstract class BusinessException extends RuntimeException {

    /** What kind of refusal it is; the API answers with the matching status. */
    public enum Kind {
        INVALID,
        NOT_FOUND,
        CONFLICT,
        STALE,
        FORBIDDEN,
        TOO_MANY
    }

    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> arguments;

    protected BusinessException(Kind kind, String messageKey, Object... arguments) {
        super(messageKey);
        this.kind = kind;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String messageKey() {
        return messageKey;
    }

    /** The arguments of the message, for the reader's eyes only: they may name people and never go to a log. */
    public List<Object> arguments() {
        return arguments;
    }
}
