package kr.dongne.event.ui;

import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.shared.NotFound;

/** The id in the address of an event's page. */
final class EventAddress {

    private EventAddress() {}

    /** The id; whatever is no id is not found. */
    static EventId parse(String text) {
        try {
            return new EventId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
