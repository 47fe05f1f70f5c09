package kr.dongne.round.ui;

import kr.dongne.round.RoundTouched;
import kr.dongne.shared.ui.Broadcast;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that a round was changed. */
@Component
class RoundNews {

    /** Something changed, whichever the round. */
    static final String ANY = "news/rounds";

    private final Broadcast broadcast;

    RoundNews(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @EventListener
    void on(RoundTouched touched) {
        broadcast.publish(ANY);
        broadcast.publish(touched.round().topic());
    }
}
