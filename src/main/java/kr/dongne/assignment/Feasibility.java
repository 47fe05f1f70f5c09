package kr.dongne.assignment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether every dong can be visited at all: the most visits that are possible ({@code certain} when no plan can have more), those of
 * each day alone, how many the busiest day and all days together must take beyond one, and what to relax when it does not work.
 */
public record Feasibility(
        int dongs,
        int visits,
        boolean certain,
        List<Day> days,
        int busiestDayAtLeast,
        int beyondOneADayAtLeast,
        List<Relaxation> relaxations) {

    private static final Limit SHORT = new Limit(Duration.ofSeconds(2), 2_000);

    /** A day with its windows, the blocked ones among them, and the most visits that it could take alone. */
    public record Day(LocalDate day, int windows, int blocked, int visits) {}

    /** Whether every dong gets a visit. */
    public boolean possible() {
        return visits >= dongs;
    }

    /** The days on which there can be a visit. */
    public int workingDays() {
        return (int) days.stream().filter(day -> day.visits() > 0).count();
    }

    /** Looks at a problem; pins count. */
    public static Feasibility check(Problem problem) {
        Problem bare = problem.withWeights(new Weights(0, 0, 0, 0, 0, 0, 0, 0));
        int dongs = problem.parties().size();
        Plan most = fullest(bare);
        int visits = dongs - most.unplaced().size();
        List<Day> days = days(bare);
        int capacity = days.stream().mapToInt(Day::visits).sum();
        int working = (int) days.stream().filter(day -> day.visits() > 0).count();
        int busiest = IntStream.rangeClosed(0, dongs)
                .filter(limit -> days.stream()
                                .mapToInt(day -> Math.min(limit, day.visits()))
                                .sum()
                        >= Math.min(dongs, capacity))
                .findFirst()
                .orElse(dongs);
        return new Feasibility(
                dongs,
                visits,
                most.proven(),
                days,
                busiest,
                Math.max(0, Math.min(dongs, capacity) - working),
                visits >= dongs ? List.of() : new Relaxing(bare, visits).all());
    }

    static Plan fullest(Problem bare) {
        return new Assigner().solve(bare, SHORT, (score, after) -> {}, new StopSignal());
    }

    private static List<Day> days(Problem bare) {
        Map<LocalDate, List<Window>> byDay =
                bare.windows().stream().collect(Collectors.groupingBy(Window::day, TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(entry -> new Day(
                        entry.getKey(),
                        entry.getValue().size(),
                        (int) entry.getValue().stream().filter(Window::blocked).count(),
                        onThatDay(bare, entry.getKey())))
                .toList();
    }

    /** The other days' windows are closed; pins on them go. */
    private static int onThatDay(Problem bare, LocalDate day) {
        List<Window> windows = bare.windows().stream()
                .map(window -> window.day().equals(day)
                        ? window
                        : new Window(window.key(), window.start(), window.end(), window.capacity(), true))
                .toList();
        List<Party> unpinned =
                bare.parties().stream().map(party -> party.pinned(null)).toList();
        var alone = new Problem(unpinned, bare.teams(), windows, bare.travelMinutes(), bare.weights(), bare.seed());
        return fullest(alone).placements().size();
    }
}
