package kr.dongne.event;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import kr.dongne.shared.BusinessException;
import org.jspecify.annotations.Nullable;

/** Why something cannot be done to an event; where a field is to blame, it is named. */
public abstract sealed class EventProblem extends BusinessException {

    private final @Nullable EventField field;

    private EventProblem(Kind kind, @Nullable EventField field, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
        this.field = field;
    }

    /** Where the message belongs on a form, if anywhere. */
    public @Nullable EventField field() {
        return field;
    }

    /** A text that must be there is not. */
    public static final class Missing extends EventProblem {
        Missing(EventField field) {
            super(Kind.INVALID, field, "event.problem.missing");
        }
    }

    /** A text is longer than it may be; the limit is in characters. */
    public static final class TooLong extends EventProblem {
        TooLong(EventField field, int limit) {
            super(Kind.INVALID, field, "event.problem.too-long", limit);
        }
    }

    /** An event lasts longer than a day: there are no all-day and no recurring events. */
    public static final class LongerThanADay extends EventProblem {
        LongerThanADay() {
            super(Kind.INVALID, EventField.SLOT, "event.problem.longer-than-a-day");
        }
    }

    /** A part of the programme lies outside the event's own time. */
    public static final class PartOutsideEvent extends EventProblem {
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
    public static final class LecturerTwice extends EventProblem {
        LecturerTwice(PartDraft part, PartDraft other) {
            super(Kind.INVALID, EventField.PART, "event.problem.lecturer-twice", part.title(), other.title());
        }
    }

    /** The date lies in an election period, and no legal reason for holding the event was recorded. */
    public static final class ElectionReasonMissing extends EventProblem {
        ElectionReasonMissing(String election) {
            super(Kind.INVALID, EventField.ELECTION_REASON, "event.problem.election-reason-missing", election);
        }
    }

    /** Time or place of a published event change only with a reason. */
    public static final class ReasonMissing extends EventProblem {
        ReasonMissing() {
            super(Kind.INVALID, null, "event.problem.reason-missing");
        }
    }

    /** A reason is longer than it may be; the limit is in characters. */
    public static final class ReasonTooLong extends EventProblem {
        ReasonTooLong(int limit) {
            super(Kind.INVALID, null, "event.problem.reason-too-long", limit);
        }
    }

    /** The event's status does not allow this. */
    public static final class WrongStatus extends EventProblem {
        private final EventStatus status;

        WrongStatus(EventStatus status) {
            super(
                    Kind.CONFLICT,
                    EventField.STATUS,
                    "event.problem.wrong-status." + status.name().toLowerCase(Locale.ROOT));
            this.status = status;
        }

        public EventStatus status() {
            return status;
        }
    }

    /** An event that has not begun cannot be closed. */
    public static final class NotStarted extends EventProblem {
        NotStarted() {
            super(Kind.CONFLICT, EventField.STATUS, "event.problem.not-started");
        }
    }

    /** An event that is over cannot be published. */
    public static final class Over extends EventProblem {
        Over() {
            super(Kind.CONFLICT, EventField.SLOT, "event.problem.over");
        }
    }

    /** A file is empty, too large, of a kind that is not taken, or not what its name says. */
    public static final class FileRefused extends EventProblem {
        FileRefused(String messageKey, Object... arguments) {
            super(Kind.INVALID, null, messageKey, arguments);
        }
    }

    /** Somebody else changed the same fields to something else: nothing was saved, both sides are here. */
    public static final class Conflict extends EventProblem {
        private final transient EventMerge merge;
        private final long version;

        Conflict(EventMerge merge, long version) {
            super(Kind.STALE, null, "event.problem.conflict");
            this.merge = merge;
            this.version = version;
        }

        /** The fields where both sides differ, each with both values. */
        public List<FieldConflict> fields() {
            return merge.conflicts();
        }

        /** What is saved now: the base of the next attempt. */
        public EventDraft current() {
            return merge.theirs();
        }

        /** The version of what is saved now. */
        public long version() {
            return version;
        }

        /** Both sides in one: my value where the choice says so, theirs in the other conflicting fields. */
        public EventDraft resolve(Predicate<FieldConflict> keepMine) {
            return merge.resolve(keepMine);
        }
    }
}
