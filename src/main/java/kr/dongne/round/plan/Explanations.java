package kr.dongne.round.plan;

import java.util.Optional;
import kr.dongne.access.Access;
import kr.dongne.assignment.Explanation;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Why each dong of the newest result is placed where it is: for small rounds known at once, for larger ones found when it is asked for. */
@Service
public class Explanations {

    private final RoundQueries rounds;
    private final Assignments assignments;
    private final ExplanationWork work;

    Explanations(RoundQueries rounds, Assignments assignments, ExplanationWork work) {
        this.rounds = rounds;
        this.assignments = assignments;
        this.work = work;
    }

    /** What is known now. */
    @PreAuthorize(Access.DISTRICT)
    public Why of(RoundId id, DongCode dong) {
        AssignmentRow newest = result(id, dong);
        return known(newest, dong)
                .map(explanation -> new Why(explanation, false))
                .orElseGet(() -> work.of(newest.id(), dong));
    }

    /** Looks for it behind everybody's back, unless it is known or looked for; {@link Why#topic} tells when that has ended. */
    @PreAuthorize(Access.DISTRICT)
    public void find(RoundId id, DongCode dong) {
        AssignmentRow newest = result(id, dong);
        if (known(newest, dong).isEmpty()) work.begin(id, newest, dong);
    }

    private static Optional<Explanation> known(AssignmentRow newest, DongCode dong) {
        return newest.explanations().stream()
                .filter(one -> one.dong().equals(dong))
                .findFirst();
    }

    private AssignmentRow result(RoundId id, DongCode dong) {
        if (!rounds.of(id).dongs().contains(dong)) throw new NotFound();
        return assignments.newest(id).filter(AssignmentRow::hasResult).orElseThrow(NotFound::new);
    }
}
