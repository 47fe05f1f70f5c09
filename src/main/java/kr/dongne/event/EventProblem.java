package kr.dongne.event;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import kr.dongne.draft.DraftFields;
import kr.dongne.draft.DraftMerge;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.EventField;
import kr.dongne.draft.FieldRefusal;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.FieldConflict;
import org.jspecify.annotations.Nullable;

/** Why something cannot be done to an event as it is kept. */
public abstract sealed class EventProblem extends BusinessException implements FieldRefusal {

    private final @Nullable EventField field;

    private EventProblem(Kind kind, @Nullable EventField field, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
        this.field = field;
    }

    @Override
    public @Nullable EventField field() {
        return field;
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

    /** An audience cannot be drawn from a dong that does not exist. */
    public static final class UnknownDong extends EventProblem {
        UnknownDong(DongCode dong) {
            super(Kind.INVALID, null, "event.problem.unknown-dong", dong.value());
        }
    }

    /** An audience cannot name somebody who does not exist. */
    public static final class UnknownPerson extends EventProblem {
        UnknownPerson() {
            super(Kind.INVALID, null, "event.problem.unknown-person");
        }
    }

    /** Somebody else changed the same fields to something else: nothing was saved, both sides are here. */
    public static final class Conflict extends EventProblem {
        private final transient DraftMerge merge;
        private final long version;

        Conflict(DraftMerge merge, long version) {
            super(Kind.STALE, null, "event.problem.conflict");
            this.merge = merge;
            this.version = version;
        }

        /** The fields where both sides differ, each with both values. */
        public List<FieldConflict<DraftFields.Key>> fields() {
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
        public EventDraft resolve(Predicate<DraftFields.Key> keepMine) {
            return merge.resolve(keepMine);
        }
    }
}
