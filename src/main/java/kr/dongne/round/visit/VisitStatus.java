package kr.dongne.round.visit;

/** What has become of a dong's window. */
public enum VisitStatus {
    /** The dong took it, the office has not confirmed it. */
    HELD,
    /** An event, whose invitations are out. */
    CONFIRMED,
    /** Neither here nor there while both of a swap move. */
    MOVING,
    /** Called off. */
    CANCELLED
}
