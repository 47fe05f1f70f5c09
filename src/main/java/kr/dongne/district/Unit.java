package kr.dongne.district;

/** The kind of body that somebody belongs to. */
public enum Unit {
    COUNCIL(true),
    SECRETARIAT(true),
    COMMUNITY_CENTER(true),
    SUPPORT_AGENCY(false),
    DISTRICT_OFFICE(false);

    private final boolean inDong;

    Unit(boolean inDong) {
        this.inDong = inDong;
    }

    /** Whether every dong has one of its own; the others serve the whole district. */
    public boolean inDong() {
        return inDong;
    }
}
