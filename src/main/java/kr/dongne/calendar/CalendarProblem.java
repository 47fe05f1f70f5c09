package kr.dongne.calendar;

import kr.dongne.shared.BusinessException;

/** What the calendar room refuses. */
public abstract sealed class CalendarProblem extends BusinessException permits SlotTaken, CalendarProblem.NameTaken {

    CalendarProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** There is another venue of that name. */
    public static final class NameTaken extends CalendarProblem {
        NameTaken() {
            super(Kind.CONFLICT, "calendar.problem.name-taken");
        }
    }
}
