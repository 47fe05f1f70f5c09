package kr.dongne.shared;

/** What was asked for does not exist, or the asker may not know that it does. */
public final class NotFound extends BusinessException {

    public NotFound() {
        super(Kind.NOT_FOUND, "shared.not-found");
    }
}
