package kr.dongne.agenda.ui;

import kr.dongne.event.EventTouched;
import kr.dongne.shared.ui.Broadcast;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open calendars that an event was changed. */
@Component
class AgendaNews {

    static final String TOPIC = "news/agenda";

    private final Broadcast broadcast;

    AgendaNews(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @EventListener
    void on(EventTouched touched) {
        broadcast.publish(TOPIC);
    }
}
