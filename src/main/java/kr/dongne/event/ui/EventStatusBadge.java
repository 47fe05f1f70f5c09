package kr.dongne.event.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** The badge of an event's status. */
final class EventStatusBadge {

    private EventStatusBadge() {}

    static StatusBadge of(EventStatus status) {
        String text = FieldWords.status(status);
        return switch (status) {
            case DRAFT -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.EDIT, text);
            case PUBLISHED -> new StatusBadge(Tone.SUCCESS, text);
            case CANCELLED -> new StatusBadge(Tone.DANGER, VaadinIcon.BAN, text);
            case CLOSED -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.ARCHIVE, text);
        };
    }
}
