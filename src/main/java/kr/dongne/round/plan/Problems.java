package kr.dongne.round.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.assignment.ConsultantKey;
import kr.dongne.assignment.Party;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Problem;
import kr.dongne.assignment.Team;
import kr.dongne.assignment.TeamKey;
import kr.dongne.assignment.Window;
import kr.dongne.assignment.WindowKey;
import kr.dongne.booking.Bookings;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.answer.DongAnswer;
import kr.dongne.round.answer.DongAnswers;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.visit.Visits;
import kr.dongne.round.window.WindowRow;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A stored round as the assignment's problem: what the calendar, the answers, other bookings and what is decided already say. */
@Component
class Problems {

    private static final long SEED = 20_240_527;

    private final RoundQueries rounds;
    private final Windows windows;
    private final DongAnswers answers;
    private final Visits visits;
    private final Consultants consultants;
    private final Bookings bookings;
    private final Pins pins;
    private final Fairness fairness;

    Problems(
            RoundQueries rounds,
            Windows windows,
            DongAnswers answers,
            Visits visits,
            Consultants consultants,
            Bookings bookings,
            Pins pins,
            Fairness fairness) {
        this.rounds = rounds;
        this.windows = windows;
        this.answers = answers;
        this.visits = visits;
        this.consultants = consultants;
        this.bookings = bookings;
        this.pins = pins;
        this.fairness = fairness;
    }

    /** The problem as it stands: confirmed visits stay where they are. */
    Problem of(RoundId id) {
        return build(id, false);
    }

    /** The problem in which confirmed visits may move, as few as possible; pins stay. */
    Problem replanning(RoundId id) {
        return build(id, true).replanning(null);
    }

    private Problem build(RoundId id, boolean moving) {
        RoundDetails round = rounds.of(id);
        List<WindowRow> rows = windows.of(id);
        List<VisitRow> placed = visits.of(id);
        var busy = new Busy(round, placed, consultants, bookings);
        int teams = round.draft().teams().size();
        List<Window> all = rows.stream().map(row -> window(row, teams)).toList();
        Map<DongCode, DongAnswer> said = answers.of(id);
        Map<DongCode, VisitRow> visitOf =
                placed.stream().collect(Collectors.toMap(VisitRow::dong, Function.identity()));
        Map<DongCode, Placement> pinned = pins.placements(id);
        Set<DongCode> lost = fairness.lostLastYear(round);
        List<Party> parties = round.dongs().stream()
                .map(dong -> {
                    Party party = party(dong, said.get(dong), rows, busy, round, lost.contains(dong));
                    return decided(party, visitOf.get(dong), pinned.get(dong), rows, moving);
                })
                .toList();
        List<Team> visiting = round.draft().teams().stream()
                .map(team -> new Team(
                        new TeamKey(team.id()),
                        team.consultants().stream()
                                .map(one -> new ConsultantKey(one.value()))
                                .collect(Collectors.toSet()),
                        busy.of(team),
                        team.mostADay()))
                .toList();
        return new Problem(
                parties,
                visiting,
                all,
                round.draft().travelMinutes(),
                round.draft().weights(),
                SEED);
    }

    private static Window window(WindowRow row, int teams) {
        return new Window(Keys.of(row.id()), row.slot().start(), row.slot().end(), row.seats(teams), !row.open());
    }

    private static Party party(
            DongCode dong,
            @Nullable DongAnswer answer,
            List<WindowRow> rows,
            Busy busy,
            RoundDetails round,
            boolean lost) {
        Set<WindowKey> taken = rows.stream()
                .filter(row -> busy.isTaken(round, dong, row.slot()))
                .map(row -> Keys.of(row.id()))
                .collect(Collectors.toSet());
        if (answer == null) return new Party(dong, List.of(), Set.of(), taken, lost, false, null, null);
        return new Party(
                dong,
                answer.said().wishes().stream().map(Keys::of).toList(),
                answer.said().cannot().keySet().stream().map(Keys::of).collect(Collectors.toSet()),
                taken,
                lost,
                answer.said().evening(),
                null,
                null);
    }

    /** A held window is the only one that the dong can have; a confirmed visit stays, or is where re-planning starts from. */
    private static Party decided(
            Party party, @Nullable VisitRow visit, @Nullable Placement pin, List<WindowRow> rows, boolean moving) {
        if (visit != null && visit.confirmed() && visit.team() != null) {
            Placement now = Keys.placement(visit.window(), visit.team());
            return moving ? party.pinned(pin).placed(now) : party.pinned(now);
        }
        if (pin != null) return party.pinned(pin);
        return visit == null ? party : holding(party, Keys.of(visit.window()), rows);
    }

    private static Party holding(Party party, WindowKey held, List<WindowRow> rows) {
        Set<WindowKey> others = rows.stream()
                .map(row -> Keys.of(row.id()))
                .filter(key -> !key.equals(held))
                .collect(Collectors.toSet());
        return new Party(
                party.dong(), List.of(held), others, party.venueTaken(), party.lostLastYear(), true, null, null);
    }
}
