package kr.dongne.shared;

/** A value that its type refuses: shown at the field where it was typed. */
public final class InvalidValue extends BusinessException {

    public InvalidValue(String messageKey, Object... arguments) {
        super(Kind.INVALID, messageKey, arguments);
    }
}
