package kr.dongne.mime;

/** A mail goes beyond what reading it may cost: in size, depth, parts or time. */
public final class TooLarge extends RuntimeException {

    TooLarge() {
        super("TOO_LARGE", null, false, false);
    }
}
