package kr.dongne.assignment;

import java.util.List;
import kr.dongne.shared.DongCode;

/**
 * What could be relaxed, by how much at least, and how many dongs would then be visited: windows to open, dongs whose marks or venues
 * stand in the way, or teams whose absence does, where these are named.
 */
public record Relaxation(
        Kind kind, int by, int visits, List<WindowKey> windows, List<DongCode> dongs, List<TeamKey> teams) {

    /** What is relaxed, and what {@code by} counts. */
    public enum Kind {
        /** Visits more a day for each team. */
        MORE_VISITS_A_DAY,
        /** Dongs more in each window. */
        MORE_IN_A_WINDOW,
        /** Blocked windows opened. */
        OPEN_WINDOWS,
        /** Teams that come in spite of their absences. */
        NO_ABSENCE,
        /** Minutes less for the way. */
        SHORTER_WAY,
        /** Dongs that take back what they cannot. */
        FEWER_MARKS,
        /** Dongs that find another venue. */
        OTHER_VENUES,
        /** Teams more. */
        MORE_TEAMS
    }
}
