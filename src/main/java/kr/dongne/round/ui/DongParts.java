package kr.dongne.round.ui;

import java.time.Clock;
import java.util.Optional;
import kr.dongne.district.Dongs;
import kr.dongne.round.RoundId;
import kr.dongne.round.answer.DongAnswers;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.FirstCome;
import kr.dongne.round.visit.Swaps;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.visit.Visits;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
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
        Clock clock) {

    /** The dong's visit, held or confirmed. */
    Optional<VisitRow> visitOf(RoundId round, DongCode dong) {
        return visits.of(round).stream()
                .filter(visit -> visit.dong().equals(dong))
                .findFirst();
    }
}
