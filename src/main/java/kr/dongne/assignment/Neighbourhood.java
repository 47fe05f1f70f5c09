package kr.dongne.assignment;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import kr.dongne.assignment.solving.Tally;
import kr.dongne.shared.DongCode;

/**
 * Who may move when one dong goes to another placement: in a small round everybody, in a large one those who are in its way, those
 * who are in the way of these, and so on, up to a number. So a price in a large round is one that can be paid, not always the lowest.
 */
record Neighbourhood(Party party, Placement to, Set<DongCode> moving, boolean everybody, Plan plan) {

    private static final int SMALL = 60;
    private static final int MOST = 40;

    static Neighbourhood of(Problem problem, Plan plan, Party party, Placement to, Tally tally) {
        boolean small = problem.parties().size() <= SMALL;
        Set<DongCode> moving = small ? Set.of() : around(problem, plan, party, to, tally);
        return new Neighbourhood(party, to, moving, small, plan);
    }

    /** The problem with the dong where it would go, and everybody staying who does not move. */
    Problem in(Problem problem) {
        return problem.withParties(problem.parties().stream().map(this::placed).toList());
    }

    private Party placed(Party one) {
        if (one.dong().equals(party.dong())) return one.pinned(to);
        boolean free = everybody || moving.contains(one.dong()) || one.pin() != null;
        return free ? one : one.pinned(plan.of(one.dong()));
    }

    private static Set<DongCode> around(Problem problem, Plan plan, Party party, Placement to, Tally tally) {
        Set<DongCode> found = new LinkedHashSet<>();
        Queue<DongCode> displaced = new ArrayDeque<>(inTheWay(party, to, tally));
        while (!displaced.isEmpty() && found.size() < MOST) {
            DongCode next = displaced.remove();
            if (next.equals(party.dong()) || !found.add(next)) continue;
            Party one = problem.party(next);
            one.wishes().stream()
                    .flatMap(wish -> ways(problem, plan, one, wish, tally))
                    .filter(dong -> !found.contains(dong))
                    .forEach(displaced::add);
        }
        return found;
    }

    /** Those in the way of a wish, with the team that the dong has now and with the one that is the least taken there. */
    private static Stream<DongCode> ways(Problem problem, Plan plan, Party party, WindowKey wish, Tally tally) {
        Placement now = plan.of(party.dong());
        List<DongCode> withItsOwn = now == null ? List.of() : inTheWay(party, new Placement(wish, now.team()), tally);
        List<DongCode> withAnother = problem.teams().stream()
                .map(team -> inTheWay(party, new Placement(wish, team.key()), tally))
                .min((a, b) -> Integer.compare(a.size(), b.size()))
                .orElse(List.of());
        return Stream.concat(withItsOwn.stream(), withAnother.stream());
    }

    private static List<DongCode> inTheWay(Party party, Placement to, Tally tally) {
        return tally.obstacles(party, to).stream()
                .flatMap(violation -> violation.others().stream())
                .distinct()
                .toList();
    }
}
