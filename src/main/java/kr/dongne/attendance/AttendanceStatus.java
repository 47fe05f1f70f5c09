package kr.dongne.attendance;

/** What the book says of somebody: 출석, 지각, 조퇴, 대리, 사유, 불참. */
public enum AttendanceStatus {
    PRESENT,
    LATE,
    LEFT_EARLY,
    /** Somebody else came in this person's place. */
    PROXY,
    EXCUSED,
    ABSENT;

    /** Whether this person was in the room. */
    public boolean inPerson() {
        return this == PRESENT || this == LATE || this == LEFT_EARLY;
    }

    /** Whether this person, or somebody in this person's place, was in the room. */
    public boolean came() {
        return inPerson() || this == PROXY;
    }
}
