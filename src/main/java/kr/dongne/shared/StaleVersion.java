package kr.dongne.shared;

/** Somebody else saved the same thing in the meantime. */
public final class StaleVersion extends BusinessException {

    public StaleVersion() {
        super(Kind.STALE, "shared.stale-version");
    }

    /** Refuses with {@link StaleVersion} unless the version that was read is still the current one. */
    public static void unlessSame(long expected, long current) {
        if (expected != current) throw new StaleVersion();
    }
}
