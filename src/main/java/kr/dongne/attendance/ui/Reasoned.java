package kr.dongne.attendance.ui;

import java.util.function.Consumer;
import kr.dongne.attendance.AttendanceProblem;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Does what needs a reason only after the event was closed: then it asks for one first. */
final class Reasoned {

    private final EventDetails event;

    Reasoned(EventDetails event) {
        this.event = event;
    }

    /** Runs the action with a reason, or with null while none is needed; refusals are shown. */
    void run(Consumer<@Nullable String> action) {
        if (event.status() == EventStatus.CLOSED) {
            ask(action);
            return;
        }
        try {
            action.accept(null);
        } catch (AttendanceProblem.ReasonMissing closedMeanwhile) {
            ask(action);
        } catch (BusinessException refusal) {
            Notices.problem(refusal);
        }
    }

    private static void ask(Consumer<@Nullable String> action) {
        Confirm.withReason(
                Words.text("attendance.closed.title"),
                Words.text("attendance.closed.text"),
                Words.text("shared.confirm"),
                reason -> action.accept(reason));
    }
}
