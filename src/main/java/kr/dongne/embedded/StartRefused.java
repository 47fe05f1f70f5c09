package kr.dongne.embedded;

/** This installation must not start; the reason is for the person at the console, in Korean and English. */
public final class StartRefused extends RuntimeException {

    private final Reason reason;
    private final String detail;

    /** Why a start is refused; the texts are in the bundle {@code i18n/embedded}. */
    public enum Reason {
        NOT_MARIADB,
        NOT_UTF8MB4,
        NO_ORGANIZER,
        NO_BASE_URL,
        DEMO_ACCOUNTS,
        WEAK_SECRET,
        NO_EMBEDDED_DATABASE,
        DATABASE_DIED,
        HOME_IN_USE
    }

    StartRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
