package kr.dongne.home;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.dongne.event.EventFigures;
import kr.dongne.event.EventRow;
import kr.dongne.event.EventStatus;
import kr.dongne.invitation.DongAnswers;
import org.jspecify.annotations.Nullable;

/**
 * One of the next events with what is known of its answers.
 *
 * @param answerableUntil wall-clock in Asia/Seoul
 * @param counts null where nobody is invited
 * @param dongs the dongs that the user sees, the most silent first; none for those who may not know
 */
record Coming(
        EventRow event, LocalDateTime answerableUntil, EventFigures.@Nullable Counts counts, List<DongAnswers> dongs) {

    private static final int SOON_DAYS = 3;

    int silent() {
        return counts == null ? 0 : counts.silent();
    }

    int toCall() {
        return dongs.stream().mapToInt(DongAnswers::toCall).sum();
    }

    boolean asksForAnswers() {
        return event.status() == EventStatus.PUBLISHED && silent() > 0;
    }

    /** Whether answers are wanted within three days, or should be there already. */
    boolean deadlineIsNear(LocalDate today) {
        return asksForAnswers() && !answerableUntil.toLocalDate().isAfter(today.plusDays(SOON_DAYS));
    }

    /** Days from today to the event; 0 while it is today or running. */
    int daysFrom(LocalDate today) {
        return (int)
                Math.max(0, ChronoUnit.DAYS.between(today, event.slot().start().toLocalDate()));
    }
}
