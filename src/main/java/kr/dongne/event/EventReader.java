package kr.dongne.event;

import java.util.List;
import kr.dongne.booking.BookableNames;
import kr.dongne.draft.EventDraft;
import kr.dongne.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whole events; asks nobody who is reading. */
@Component
@Transactional(readOnly = true)
class EventReader {

    private final EventRepository events;
    private final BookableNames names;

    EventReader(EventRepository events, BookableNames names) {
        this.events = events;
        this.names = names;
    }

    public EventDetails of(EventId id) {
        Event event = events.findById(id).orElseThrow(NotFound::new);
        EventDraft draft = event.draft();
        return new EventDetails(
                id,
                event.version(),
                event.number(),
                event.title(),
                draft.description(),
                event.status(),
                event.slot(),
                names.venue(draft.venue()),
                draft.replyDeadline(),
                draft.contactName(),
                draft.contactPhone(),
                event.sequence(),
                event.resetSequence(),
                parts(draft),
                draft.quorumRoles(),
                event.audience(),
                draft.electionReason(),
                event.cancelReason(),
                event.clonedFrom());
    }

    private List<Part> parts(EventDraft draft) {
        return draft.parts().stream()
                .map(part -> new Part(
                        part.id(), part.slot(), part.title(), part.lecturer(), names.lecturer(part.lecturer())))
                .toList();
    }
}
