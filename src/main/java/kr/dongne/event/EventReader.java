package kr.dongne.event;

import java.util.List;
import kr.dongne.access.CurrentActor;
import kr.dongne.booking.BookableNames;
import kr.dongne.draft.EventDraft;
import kr.dongne.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whole events; who was invited or left out by name, which may be a person of any dong, is for the district alone. */
@Component
@Transactional(readOnly = true)
class EventReader {

    private final EventRepository events;
    private final BookableNames names;
    private final CurrentActor currentActor;

    EventReader(EventRepository events, BookableNames names, CurrentActor currentActor) {
        this.events = events;
        this.names = names;
        this.currentActor = currentActor;
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
                currentActor.get().seesWholeDistrict()
                        ? event.audience()
                        : event.audience().byRules(),
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
