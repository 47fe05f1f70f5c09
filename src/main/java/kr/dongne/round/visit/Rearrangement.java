package kr.dongne.round.visit;

import java.util.List;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Puts confirmed visits elsewhere together: all rows leave every key, then all come back; the events let go what they hold before they
 * take what they get, and everybody is told.
 */
@Component
class Rearrangement {

    private static final String TEAM_KEY = "uq_visit_team";

    private final VisitTable table;
    private final VisitEvents events;

    Rearrangement(VisitTable table, VisitEvents events) {
        this.table = table;
        this.events = events;
    }

    /** A visit with the window and the team that it gets. */
    record Target(VisitRow visit, WindowRow window, UUID team) {}

    /** Does it in the running transaction; refuses with a {@link VisitProblem} or the calendar's SlotTaken. */
    void of(RoundDetails round, List<Target> targets, String reason) {
        table.lockDongs(
                round.id(),
                targets.stream().map(target -> target.visit().dong()).toList());
        table.lockWindows(targets.stream().map(target -> target.window().id()).toList());
        for (Target target : targets) table.become(target.visit(), VisitStatus.MOVING);
        for (Target target : targets)
            named(round, target.team(), target.window().slot(), () -> place(round, target, reason));
        events.letGo(targets.stream().map(target -> eventOf(target.visit())).toList());
        for (Target target : targets) follow(round, target, reason);
    }

    private void place(RoundDetails round, Target target, String reason) {
        VisitRow moving = table.of(target.visit().id()).orElseThrow(NotFound::new);
        WindowRow window = target.window();
        int seat = seat(round, window, moving);
        table.place(moving, window.id(), window.slot(), seat, target.team(), VisitStatus.CONFIRMED, reason);
    }

    private void follow(RoundDetails round, Target target, String reason) {
        EventId event = eventOf(target.visit());
        events.move(round, event, target.window().slot(), target.team(), reason);
        events.hand(round, event, teamOf(target.visit()), target.team());
    }

    /** A free seat of the window, which stays locked; refuses with {@link VisitProblem.WindowTaken}. */
    int seat(RoundDetails round, WindowRow window, @Nullable VisitRow visit) {
        table.lockWindows(List.of(window.id()));
        return table.freeSeat(
                        window.id(), window.seats(round.draft().teams().size()), visit == null ? null : visit.id())
                .orElseThrow(() -> new VisitProblem.WindowTaken(window.slot(), List.of()));
    }

    /** The key without overlaps speaks for the team: its refusal becomes a sentence. */
    static void named(RoundDetails round, UUID team, TimeSlot slot, Runnable work) {
        try {
            work.run();
        } catch (DataIntegrityViolationException violation) {
            if (String.valueOf(violation.getMessage()).contains(TEAM_KEY))
                throw new VisitProblem.TeamTaken(round.team(team).name(), slot);
            throw violation;
        }
    }

    static UUID teamOf(VisitRow visit) {
        if (visit.team() == null) throw new NotFound();
        return visit.team();
    }

    private static EventId eventOf(VisitRow visit) {
        if (visit.event() == null) throw new NotFound();
        return visit.event();
    }
}
