package kr.dongne.assignment;

/** Why a dong cannot have a window. */
public enum Cause {
    /** A consultant of the team is at another dong at that time. */
    CONSULTANT_ELSEWHERE,
    /** A consultant of the team cannot get from or to another dong in time. */
    TRAVEL_BUFFER,
    /** As many dongs as it holds have the window. */
    WINDOW_FULL,
    /** The team is away. */
    TEAM_OFF,
    /** The team makes as many visits that day as it may. */
    DAY_LIMIT,
    /** The dong's venue is taken. */
    VENUE_TAKEN,
    /** The window is blocked. */
    BLOCKED,
    /** The dong marked that it cannot. */
    CANNOT,
    /** It could be, but others would pay for it. */
    COSTS_OTHERS
}
