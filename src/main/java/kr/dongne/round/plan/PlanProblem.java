package kr.dongne.round.plan;

import java.util.List;
import kr.dongne.assignment.Violation;
import kr.dongne.shared.BusinessException;

/** Why a plan cannot be made or decided as it is wanted. */
public sealed class PlanProblem extends BusinessException {

    private PlanProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** A search for this round runs already. */
    public static final class RunsAlready extends PlanProblem {
        RunsAlready() {
            super(Kind.CONFLICT, "round.plan.problem.runs-already");
        }
    }

    /** So many explanations are asked for that this one has to wait. */
    public static final class TooManyAsked extends PlanProblem {
        TooManyAsked() {
            super(Kind.CONFLICT, "round.plan.problem.too-many-asked");
        }
    }

    /** There is no result to decide upon. */
    public static final class NoResult extends PlanProblem {
        NoResult() {
            super(Kind.CONFLICT, "round.plan.problem.no-result");
        }
    }

    /** The placement breaks rules: it is possible with a reason on record. */
    public static final class RuleBroken extends PlanProblem {
        private final transient List<Violation> violations;

        RuleBroken(List<Violation> violations) {
            super(Kind.CONFLICT, "round.plan.problem.rule-broken");
            this.violations = List.copyOf(violations);
        }

        /** The rules that would be broken, each with whom it concerns. */
        public List<Violation> violations() {
            return violations;
        }
    }
}
