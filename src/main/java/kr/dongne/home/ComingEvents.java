package kr.dongne.home;

import java.util.List;
import java.util.Map;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.event.EventFigures;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventRow;
import kr.dongne.event.EventStatus;
import kr.dongne.invitation.AnswersByDong;
import kr.dongne.invitation.DongAnswers;
import org.springframework.stereotype.Component;

/** The next events that somebody may see. */
@Component
class ComingEvents {

    private static final int MOST = 6;

    private final EventQueries events;
    private final EventFigures figures;
    private final AnswersByDong answers;

    ComingEvents(EventQueries events, EventFigures figures, AnswersByDong answers) {
        this.events = events;
        this.figures = figures;
        this.answers = answers;
    }

    /** Those that were published and are not over, the soonest first; at most six. */
    List<Coming> of(Actor actor) {
        List<EventRow> next = events.list(new EventFilter(EventFilter.When.UPCOMING, null)).stream()
                .limit(MOST)
                .toList();
        Map<EventId, EventFigures.Counts> counts =
                figures.of(next.stream().map(EventRow::id).toList());
        return next.stream()
                .map(row ->
                        new Coming(row, events.of(row.id()).answerableUntil(), counts.get(row.id()), dongs(actor, row)))
                .toList();
    }

    private List<DongAnswers> dongs(Actor actor, EventRow event) {
        boolean mayKnow =
                actor.is(Role.DISTRICT_OFFICER) || actor.is(Role.DONG_OFFICIAL) || actor.is(Role.COUNCIL_OFFICER);
        return mayKnow && event.status() == EventStatus.PUBLISHED ? answers.of(event.id()) : List.of();
    }
}
