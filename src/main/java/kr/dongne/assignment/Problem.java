package kr.dongne.assignment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** Everything that an assignment depends on; the same problem and the same limit of tries give the same plan. */
public record Problem(
        List<Party> parties, List<Team> teams, List<Window> windows, int travelMinutes, Weights weights, long seed) {

    public Problem {
        parties = List.copyOf(parties);
        teams = List.copyOf(teams);
        windows = List.copyOf(windows);
        if (travelMinutes < 0) throw new IllegalArgumentException("the way takes no less than no time");
        distinct(parties, Party::dong);
        var known = distinct(windows, Window::key);
        var visiting = distinct(teams, Team::key);
        for (Party party : parties) {
            if (!known.containsAll(party.wishes())
                    || !known.containsAll(party.cannot())
                    || !known.containsAll(party.venueTaken()))
                throw new IllegalArgumentException("a dong names a window that is none of the round's");
            Placement pin = party.pin();
            if (pin != null && !(known.contains(pin.window()) && visiting.contains(pin.team())))
                throw new IllegalArgumentException("a dong is pinned outside of the round");
        }
    }

    /** The window with this key. */
    public Window window(WindowKey key) {
        return windows.stream()
                .filter(window -> window.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The team with this key. */
    public Team team(TeamKey key) {
        return teams.stream().filter(team -> team.key().equals(key)).findFirst().orElseThrow();
    }

    /** The dong's party. */
    public Party party(DongCode dong) {
        return parties.stream()
                .filter(party -> party.dong().equals(dong))
                .findFirst()
                .orElseThrow();
    }

    /** The same problem with other parties. */
    public Problem withParties(List<Party> others) {
        return new Problem(others, teams, windows, travelMinutes, weights, seed);
    }

    /** The same problem with this party in the place of the dong's former one. */
    public Problem with(Party changed) {
        return withParties(parties.stream()
                .map(party -> party.dong().equals(changed.dong()) ? changed : party)
                .toList());
    }

    /** The same problem with other weights. */
    public Problem withWeights(Weights others) {
        return new Problem(parties, teams, windows, travelMinutes, others, seed);
    }

    /** The same problem, starting from these placements and moving as few of them as possible before anything else soft counts. */
    public Problem replanning(@Nullable Function<DongCode, @Nullable Placement> current) {
        List<Party> placed = current == null
                ? parties
                : parties.stream()
                        .map(party -> party.placed(current.apply(party.dong())))
                        .toList();
        return withParties(placed).withWeights(weights.withMove(dominating()));
    }

    /** More than all the other soft rules together can cost. */
    private long dominating() {
        long worst = parties.stream().mapToLong(party -> party.level(null)).sum();
        long visits = parties.size();
        long seats = Stream.concat(Stream.of(1), teams.stream().map(team -> team.consultants()
                        .size()))
                .mapToLong(Integer::longValue)
                .max()
                .orElse(1);
        return 1
                + worst * (weights.rank() + weights.lostLastYear())
                + (worst + 1) * weights.fairness()
                + visits * visits * seats * weights.balance()
                + visits * (weights.beyondMostADay() + weights.evening());
    }

    private static <T, K> Set<K> distinct(Collection<T> things, Function<T, K> key) {
        Set<K> keys = new HashSet<>();
        for (T thing : things)
            if (!keys.add(key.apply(thing))) throw new IllegalArgumentException("the same key twice");
        return keys;
    }
}
