package kr.dongne.attendance;

import java.util.Locale;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.BusinessException;

/** Why attendance cannot be marked like this. */
public abstract sealed class AttendanceProblem extends BusinessException {

    private AttendanceProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** A draft or a cancelled event has no attendance. */
    public static final class NotHeld extends AttendanceProblem {
        NotHeld(EventStatus status) {
            super(Kind.CONFLICT, "attendance.problem.not-held." + status.name().toLowerCase(Locale.ROOT));
        }
    }

    /** After an event was closed its attendance is the office's business: a desk changes nothing any more. */
    public static final class DeskOver extends AttendanceProblem {
        DeskOver() {
            super(Kind.CONFLICT, "attendance.problem.desk-over");
        }
    }

    /** The event is closed: a change needs a reason. */
    public static final class ReasonMissing extends AttendanceProblem {
        ReasonMissing() {
            super(Kind.INVALID, "attendance.problem.reason-missing");
        }
    }

    /** A text is longer than it may be; the limit is in characters. */
    public static final class TooLong extends AttendanceProblem {
        TooLong(int limit) {
            super(Kind.INVALID, "attendance.problem.too-long", limit);
        }
    }

    /** Somebody else marked the same person after what is to be undone. */
    public static final class ChangedSince extends AttendanceProblem {
        ChangedSince() {
            super(Kind.STALE, "attendance.problem.changed-since");
        }
    }

    /** Several people have this name: which one is it? */
    public static final class SeveralPeople extends AttendanceProblem {
        SeveralPeople(String name) {
            super(Kind.CONFLICT, "attendance.problem.several-people", name);
        }
    }

    /** A walk-in needs a name. */
    public static final class NameMissing extends AttendanceProblem {
        NameMissing() {
            super(Kind.INVALID, "attendance.problem.name-missing");
        }
    }

    /** A dong official writes down people of the own dongs only. */
    public static final class DongMissing extends AttendanceProblem {
        DongMissing() {
            super(Kind.INVALID, "attendance.problem.dong-missing");
        }
    }

    /** The idempotency key was used for something else before. */
    public static final class KeyReused extends AttendanceProblem {
        KeyReused() {
            super(Kind.CONFLICT, "attendance.problem.key-reused");
        }
    }

    /** Nobody comes in their own place, and a proxy represents one who was invited. */
    public static final class NoSuchRepresentation extends AttendanceProblem {
        NoSuchRepresentation() {
            super(Kind.INVALID, "attendance.problem.no-such-representation");
        }
    }
}
