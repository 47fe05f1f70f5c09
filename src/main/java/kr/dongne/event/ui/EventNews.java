package kr.dongne.event.ui;

import kr.dongne.event.EventTab;
import kr.dongne.event.EventTouched;
import kr.dongne.shared.ui.Broadcast;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that an event was changed. */
@Component
class EventNews {

    /** Something changed, whichever the event. */
    static final String ANY = "news/events";

    private final Broadcast broadcast;

    EventNews(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @EventListener
    void on(EventTouched touched) {
        broadcast.publish(ANY);
        broadcast.publish(EventTab.news(touched.event()));
    }
}
