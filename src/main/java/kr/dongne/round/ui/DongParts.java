package kr.dongne.round.ui;

import java.time.Clock;
import java.util.Optional;
import kr.dongne.access.CurrentActor;
import kr.dongne.attendance.confirmation.ConfirmationRow;
import kr.dongne.attendance.confirmation.Confirmations;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.material.Materials;
import kr.dongne.round.RoundId;
import kr.dongne.round.answer.DongAnswers;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.FirstCome;
import kr.dongne.round.visit.Swaps;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.visit.Visits;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.springframework.stereotype.Component;

/** The services that the parts of a dong's page need. */
@Component
record DongParts(
        Windows windows,
        DongAnswers answers,
        FirstCome firstCome,
        Visits visits,
        Swaps swaps,
        Reasons reasons,
        Dongs dongs,
        EventQueries events,
        Confirmations confirmations,
        Materials materials,
        CurrentActor currentActor,
        Clock clock) {

    /** The dong's visit, held or confirmed. */
    Optional<VisitRow> visitOf(RoundId round, DongCode dong) {
        return visits.of(round).stream()
                .filter(visit -> visit.dong().equals(dong))
                .findFirst();
    }

    /** The visit's event; nothing as long as there is none, and when the office has made it one of others than the dong. */
    Optional<EventId> eventOf(VisitRow visit) {
        if (visit.event() == null) return Optional.empty();
        try {
            events.refuseUnlessSeen(visit.event());
            return Optional.of(visit.event());
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }

    /** What the dong says of its list at the event. */
    Optional<ConfirmationRow> listOf(EventId event, DongCode dong) {
        return confirmations.of(event).stream()
                .filter(row -> row.dong().equals(dong))
                .findFirst();
    }
}
