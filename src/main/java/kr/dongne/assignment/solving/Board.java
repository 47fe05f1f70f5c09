package kr.dongne.assignment.solving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.dongne.assignment.ConsultantKey;
import kr.dongne.assignment.Party;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Problem;
import kr.dongne.assignment.Team;
import kr.dongne.assignment.Window;
import kr.dongne.assignment.WindowKey;
import org.jspecify.annotations.Nullable;

/** The problem laid out: every slot, and which of them are possible for whom. */
public final class Board {

    private final Problem problem;
    private final Map<Placement, Slot> slots = new HashMap<>();
    private final List<Slot> open = new ArrayList<>();
    private final Map<Set<WindowKey>, List<Slot>> openBut = new HashMap<>();
    private final Map<Team, List<Seat>> seatsOf = new HashMap<>();
    private final Set<ConsultantKey> sharing = new HashSet<>();

    public Board(Problem problem) {
        this.problem = problem;
        Map<ConsultantKey, Integer> groups = groups();
        Map<ConsultantKey, Seat> seats = seats();
        for (Team team : problem.teams()) {
            int group = groups.getOrDefault(team.consultants().iterator().next(), 0);
            List<Seat> ofTeam = team.consultants().stream()
                    .sorted()
                    .map(consultant -> Objects.requireNonNull(seats.get(consultant)))
                    .toList();
            seatsOf.put(team, ofTeam);
            for (Window window : problem.windows()) {
                var slot = new Slot(window, team, group, problem.travelMinutes(), ofTeam);
                slots.put(slot.placement(), slot);
                if (!window.blocked() && window.capacity() > 0 && team.mostADay() > 0 && !slot.away()) open.add(slot);
            }
        }
    }

    Problem problem() {
        return problem;
    }

    /** Whether nobody can be visited at all. */
    public boolean nothingOpen() {
        return open.isEmpty();
    }

    /** All slots that break no rule by themselves. */
    List<Slot> open() {
        return open;
    }

    @Nullable Slot slot(@Nullable Placement placement) {
        return placement == null ? null : slots.get(placement);
    }

    /** The slots that are possible for the dong; dongs with the same marks share the list. */
    List<Slot> possible(Party party) {
        Set<WindowKey> never = new HashSet<>(party.cannot());
        never.addAll(party.venueTaken());
        return openBut.computeIfAbsent(never, but -> open.stream()
                .filter(slot -> !but.contains(slot.window().key()))
                .toList());
    }

    List<Seat> seats(Team team) {
        return seatsOf.getOrDefault(team, List.of());
    }

    /** Whether a consultant of the team belongs to another team, too. */
    boolean shares(Team team) {
        return team.consultants().stream().anyMatch(sharing::contains);
    }

    /** More than everything soft together. */
    long never() {
        long sum = 1;
        for (Party party : problem.parties())
            sum += party.level(null)
                            * (problem.weights().rank() + problem.weights().lostLastYear())
                    + problem.weights().evening()
                    + 2 * problem.weights().move()
                    + problem.weights().beyondMostADay();
        long parties = problem.parties().size();
        long seats = problem.teams().stream()
                .mapToLong(team -> team.consultants().size())
                .max()
                .orElse(0);
        return sum + problem.weights().balance() * seats * parties * (2 * parties + 1);
    }

    private Map<ConsultantKey, Integer> groups() {
        Map<ConsultantKey, Integer> groups = new HashMap<>();
        int number = 0;
        for (Team team : problem.teams()) {
            number++;
            for (ConsultantKey consultant : team.consultants()) {
                Integer former = groups.put(consultant, number);
                if (former == null) continue;
                sharing.add(consultant);
                int to = number;
                groups.replaceAll((key, group) -> group.equals(former) ? to : group);
            }
        }
        return groups;
    }

    /** The fair share: all visits by teams of the mean size, spread over all consultants, rounded up. */
    private Map<ConsultantKey, Seat> seats() {
        List<ConsultantKey> everybody = problem.teams().stream()
                .map(Team::consultants)
                .flatMap(Collection::stream)
                .toList();
        Map<ConsultantKey, Seat> seats = new HashMap<>();
        long consultants = everybody.stream().distinct().count();
        for (ConsultantKey consultant : everybody) {
            long visits = (long) problem.parties().size() * everybody.size();
            long places = problem.teams().size() * consultants;
            seats.put(consultant, new Seat(consultant, Math.toIntExact((visits + places - 1) / places)));
        }
        return seats;
    }
}
