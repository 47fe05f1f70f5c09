package kr.dongne.assignment.solving;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Team;
import kr.dongne.assignment.Window;

/** A window with a team: what a visit is placed into. Two slots are the same only if they are one object. */
public final class Slot {

    private final Window window;
    private final Team team;
    private final Placement placement;
    private final int group;
    private final boolean away;
    private final long start;
    private final long endWithTravel;
    private final List<Seat> seats;

    Slot(Window window, Team team, int group, int travelMinutes, List<Seat> seats) {
        this.window = window;
        this.team = team;
        this.placement = new Placement(window.key(), team.key());
        this.group = group;
        this.away = team.awayIn(window);
        this.start = window.start().toEpochSecond(ZoneOffset.UTC);
        this.endWithTravel = window.end().plusMinutes(travelMinutes).toEpochSecond(ZoneOffset.UTC);
        this.seats = seats;
    }

    Window window() {
        return window;
    }

    Team team() {
        return team;
    }

    Placement placement() {
        return placement;
    }

    LocalDate day() {
        return window.day();
    }

    /** Teams that share consultants, also over others, are of one group. */
    int group() {
        return group;
    }

    boolean away() {
        return away;
    }

    long start() {
        return start;
    }

    long endWithTravel() {
        return endWithTravel;
    }

    List<Seat> seats() {
        return seats;
    }

    boolean clashes(Slot other) {
        return group == other.group && start < other.endWithTravel && other.start < endWithTravel && shared(other) > 0;
    }

    int shared(Slot other) {
        return team.key().equals(other.team.key()) ? seats.size() : team.shared(other.team);
    }

    @Override
    public String toString() {
        return window.start() + " " + team.key().value();
    }
}
