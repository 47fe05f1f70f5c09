package kr.dongne.round;

import kr.dongne.shared.BusinessException;
import org.jspecify.annotations.Nullable;

/** Why something cannot be done to a round. */
public sealed class RoundProblem extends BusinessException {

    private final @Nullable RoundField field;

    private RoundProblem(Kind kind, @Nullable RoundField field, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
        this.field = field;
    }

    /** What of the round is to blame; null when it is no single field. */
    public @Nullable RoundField field() {
        return field;
    }

    /** A value of the form that no round can have; the key says why. */
    public static final class Invalid extends RoundProblem {
        Invalid(RoundField field, String key, Object... arguments) {
            super(Kind.INVALID, field, "round.problem." + key, arguments);
        }
    }

    /** What the dongs were told already cannot be another. */
    public static final class AlreadyTold extends RoundProblem {
        AlreadyTold(RoundField field) {
            super(Kind.CONFLICT, field, "round.problem.already-told");
        }
    }

    /** The deadline is over: the district office and the dong's official can still enter what was said. */
    public static final class TooLate extends RoundProblem {
        TooLate() {
            super(Kind.CONFLICT, null, "round.answer.problem.too-late");
        }
    }

    /** A team that has visits, or was fixed for some, stays. */
    public static final class TeamInUse extends RoundProblem {
        TeamInUse() {
            super(Kind.CONFLICT, RoundField.TEAMS, "round.problem.team-in-use");
        }
    }

    /** The round's status does not allow this. */
    public static final class WrongStatus extends RoundProblem {
        public WrongStatus(RoundStatus status) {
            super(
                    Kind.CONFLICT,
                    null,
                    "round.problem.wrong-status." + status.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** In an election period the legal reason must be recorded. */
    public static final class ElectionReasonMissing extends RoundProblem {
        ElectionReasonMissing(String election) {
            super(Kind.INVALID, RoundField.ELECTION_REASON, "round.problem.election-reason", election);
        }
    }

    /** A round whose visits lie ahead cannot be closed. */
    public static final class VisitsAhead extends RoundProblem {
        VisitsAhead(int visits) {
            super(Kind.CONFLICT, null, "round.problem.visits-ahead", visits);
        }
    }
}
