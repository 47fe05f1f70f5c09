package kr.dongne.draft;

import java.util.UUID;
import kr.dongne.shared.BusinessException;
import org.jspecify.annotations.Nullable;

/** What no event may be; where a field is to blame, it is named. */
public abstract sealed class DraftProblem extends BusinessException implements FieldRefusal {

    private final @Nullable EventField field;

    private DraftProblem(Kind kind, @Nullable EventField field, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
        this.field = field;
    }

    @Override
    public @Nullable EventField field() {
        return field;
    }

    /** A text that must be there is not. */
    public static final class Missing extends DraftProblem {
        Missing(EventField field) {
            super(Kind.INVALID, field, "event.problem.missing");
        }
    }

    /** A text is longer than it may be; the limit is in characters. */
    public static final class TooLong extends DraftProblem {
        TooLong(EventField field, int limit) {
            super(Kind.INVALID, field, "event.problem.too-long", limit);
        }
    }

    /** An event lasts longer than a day: there are no all-day and no recurring events. */
    public static final class LongerThanADay extends DraftProblem {
        LongerThanADay() {
            super(Kind.INVALID, EventField.SLOT, "event.problem.longer-than-a-day");
        }
    }

    /** A part of the programme lies outside the event's own time. */
    public static final class PartOutsideEvent extends DraftProblem {
        private final UUID part;

        PartOutsideEvent(PartDraft part) {
            super(Kind.INVALID, EventField.PART, "event.problem.part-outside-event", part.title());
            this.part = part.id();
        }

        public UUID part() {
            return part;
        }
    }

    /** One lecturer would have to be in two parts at the same time. */
    public static final class LecturerTwice extends DraftProblem {
        LecturerTwice(PartDraft part, PartDraft other) {
            super(Kind.INVALID, EventField.PART, "event.problem.lecturer-twice", part.title(), other.title());
        }
    }

    /** The date lies in an election period, and no legal reason for holding the event was recorded. */
    public static final class ElectionReasonMissing extends DraftProblem {
        ElectionReasonMissing(String election) {
            super(Kind.INVALID, EventField.ELECTION_REASON, "event.problem.election-reason-missing", election);
        }
    }

    /** Time or place of a published event change only with a reason. */
    public static final class ReasonMissing extends DraftProblem {
        ReasonMissing() {
            super(Kind.INVALID, null, "event.problem.reason-missing");
        }
    }

    /** A reason is longer than it may be; the limit is in characters. */
    public static final class ReasonTooLong extends DraftProblem {
        ReasonTooLong(int limit) {
            super(Kind.INVALID, null, "event.problem.reason-too-long", limit);
        }
    }
}
