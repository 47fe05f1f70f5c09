package kr.dongne.round.plan;

import kr.dongne.access.Access;
import kr.dongne.assignment.Feasibility;
import kr.dongne.round.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Whether every dong of a round can be visited at all, before anybody is asked and while answers come in. */
@Service
public class RoundFeasibility {

    private final Problems problems;

    RoundFeasibility(Problems problems) {
        this.problems = problems;
    }

    /** Looks at the round as it stands; takes up to a few seconds. */
    @PreAuthorize(Access.DISTRICT)
    public Feasibility check(RoundId round) {
        return Feasibility.check(problems.of(round));
    }
}
