package kr.dongne.helper;

import java.util.UUID;
import kr.dongne.account.HelperEvents;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import org.springframework.stereotype.Component;

/** Helpers are for events that are held: published, and neither cancelled nor closed. */
@Component
class HeldEvents implements HelperEvents {

    private final EventQueries events;

    HeldEvents(EventQueries events) {
        this.events = events;
    }

    @Override
    public void refuseUnlessHeld(UUID event) {
        if (events.of(new EventId(event)).status() != EventStatus.PUBLISHED) throw new HelperProblem.NotHeld();
    }
}
