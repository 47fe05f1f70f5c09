package kr.dongne.round.plan;

import java.util.UUID;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.TeamKey;
import kr.dongne.assignment.WindowKey;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.window.WindowId;

/** The round's identities as the assignment knows them. */
final class Keys {

    private Keys() {}

    static WindowKey of(WindowId window) {
        return new WindowKey(window.value());
    }

    static WindowId of(WindowKey window) {
        return new WindowId(window.value());
    }

    static Placement placement(WindowId window, UUID team) {
        return new Placement(of(window), new TeamKey(team));
    }

    static Goal goal(Placement placement) {
        return new Goal(of(placement.window()), placement.team().value());
    }
}
