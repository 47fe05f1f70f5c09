package kr.dongne.assignment;

import java.util.List;
import java.util.Set;

/** Who visits together, when they are away, and how many visits a day they make at most; teams may share consultants. */
public record Team(TeamKey key, Set<ConsultantKey> consultants, List<Interval> away, int mostADay) {

    public Team {
        consultants = Set.copyOf(consultants);
        away = List.copyOf(away);
        if (consultants.isEmpty()) throw new IllegalArgumentException("a team has a consultant");
        if (mostADay < 0) throw new IllegalArgumentException("a team makes no fewer visits than none");
    }

    /** Whether the team is away in the window. */
    public boolean awayIn(Window window) {
        return away.stream().anyMatch(interval -> interval.overlaps(window));
    }

    /** How many consultants belong to both teams. */
    public int shared(Team other) {
        return (int) consultants.stream().filter(other.consultants::contains).count();
    }
}
