package kr.dongne.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kr.dongne.assignment.Relaxation.Kind;
import kr.dongne.shared.DongCode;

/** Tries each relaxation alone, by solving again, and finds the least of it that helps as much as it can. */
final class Relaxing {

    private static final int MOST = 3;
    private static final int MINUTES = 10;

    private final Problem bare;
    private final int before;

    Relaxing(Problem bare, int before) {
        this.bare = bare;
        this.before = before;
    }

    List<Relaxation> all() {
        return Stream.of(
                        by(Kind.MORE_VISITS_A_DAY, 1, MOST, this::moreADay),
                        by(Kind.MORE_IN_A_WINDOW, 1, MOST, this::moreInAWindow),
                        by(Kind.MORE_TEAMS, 1, MOST, this::moreTeams),
                        by(Kind.SHORTER_WAY, MINUTES, bare.travelMinutes(), this::shorterWay),
                        fewest(Kind.OPEN_WINDOWS, blocked(), this::opened, Relaxing::windows),
                        fewest(Kind.NO_ABSENCE, absent(), this::present, Relaxing::teams),
                        fewest(Kind.FEWER_MARKS, marked(false), this::unmarked, Relaxing::dongs),
                        fewest(Kind.OTHER_VENUES, marked(true), this::elsewhere, Relaxing::dongs))
                .flatMap(Optional::stream)
                .toList();
    }

    private static int visits(Problem problem) {
        return Feasibility.fullest(problem).placements().size();
    }

    private Optional<Relaxation> by(Kind kind, int step, int most, IntFunction<Problem> relaxed) {
        int best = before;
        int amount = 0;
        for (int by = step; by <= most && best < bare.parties().size(); by += step) {
            int visits = visits(relaxed.apply(by));
            if (visits <= best) continue;
            best = visits;
            amount = by;
        }
        return amount == 0
                ? Optional.empty()
                : Optional.of(new Relaxation(kind, amount, best, List.of(), List.of(), List.of()));
    }

    /** All of them first; then each that is not needed is given back, so that none of those left can be spared. */
    private <T> Optional<Relaxation> fewest(
            Kind kind, List<T> all, Function<Set<T>, Problem> relaxed, Function<List<T>, Relaxation> named) {
        int best = all.isEmpty() ? before : visits(relaxed.apply(Set.copyOf(all)));
        if (best <= before) return Optional.empty();
        List<T> needed = new ArrayList<>(all);
        for (T one : all) {
            List<T> without =
                    needed.stream().filter(other -> !other.equals(one)).toList();
            if (visits(relaxed.apply(Set.copyOf(without))) >= best) needed = new ArrayList<>(without);
        }
        Relaxation names = named.apply(needed);
        return Optional.of(new Relaxation(kind, needed.size(), best, names.windows(), names.dongs(), names.teams()));
    }

    private static Relaxation windows(List<WindowKey> windows) {
        return new Relaxation(Kind.OPEN_WINDOWS, 0, 0, windows, List.of(), List.of());
    }

    private static Relaxation teams(List<TeamKey> teams) {
        return new Relaxation(Kind.NO_ABSENCE, 0, 0, List.of(), List.of(), teams);
    }

    private static Relaxation dongs(List<DongCode> dongs) {
        return new Relaxation(Kind.FEWER_MARKS, 0, 0, List.of(), dongs, List.of());
    }

    private List<WindowKey> blocked() {
        return bare.windows().stream().filter(Window::blocked).map(Window::key).toList();
    }

    private List<TeamKey> absent() {
        return bare.teams().stream()
                .filter(team -> !team.away().isEmpty())
                .map(Team::key)
                .toList();
    }

    private List<DongCode> marked(boolean venues) {
        return bare.parties().stream()
                .filter(party -> !(venues ? party.venueTaken() : party.cannot()).isEmpty())
                .map(Party::dong)
                .toList();
    }

    private Problem with(List<Team> teams, List<Window> windows, int travelMinutes) {
        return new Problem(bare.parties(), teams, windows, travelMinutes, bare.weights(), bare.seed());
    }

    private Problem moreADay(int by) {
        return with(
                bare.teams().stream()
                        .map(team -> new Team(team.key(), team.consultants(), team.away(), team.mostADay() + by))
                        .toList(),
                bare.windows(),
                bare.travelMinutes());
    }

    private Problem moreInAWindow(int by) {
        return with(
                bare.teams(),
                bare.windows().stream()
                        .map(window -> new Window(
                                window.key(), window.start(), window.end(), window.capacity() + by, window.blocked()))
                        .toList(),
                bare.travelMinutes());
    }

    private Problem moreTeams(int by) {
        List<Team> teams = new ArrayList<>(bare.teams());
        int most = bare.teams().stream().mapToInt(Team::mostADay).max().orElse(1);
        for (int i = 0; i < by; i++)
            teams.add(
                    new Team(new TeamKey(new UUID(0, i)), Set.of(new ConsultantKey(new UUID(0, i))), List.of(), most));
        return with(teams, bare.windows(), bare.travelMinutes());
    }

    private Problem shorterWay(int by) {
        return with(bare.teams(), bare.windows(), bare.travelMinutes() - by);
    }

    private Problem opened(Set<WindowKey> open) {
        return with(
                bare.teams(),
                bare.windows().stream()
                        .map(window -> new Window(
                                window.key(),
                                window.start(),
                                window.end(),
                                window.capacity(),
                                window.blocked() && !open.contains(window.key())))
                        .toList(),
                bare.travelMinutes());
    }

    private Problem present(Set<TeamKey> present) {
        return with(
                bare.teams().stream()
                        .map(team -> present.contains(team.key())
                                ? new Team(team.key(), team.consultants(), List.of(), team.mostADay())
                                : team)
                        .toList(),
                bare.windows(),
                bare.travelMinutes());
    }

    private Problem unmarked(Set<DongCode> dongs) {
        return bare.withParties(bare.parties().stream()
                .map(party -> dongs.contains(party.dong()) ? party.withCannot() : party)
                .toList());
    }

    private Problem elsewhere(Set<DongCode> dongs) {
        return bare.withParties(bare.parties().stream()
                .map(party -> dongs.contains(party.dong()) ? party.withVenueTaken() : party)
                .toList());
    }
}
