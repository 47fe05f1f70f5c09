package kr.dongne.home;

import kr.dongne.attendance.confirmation.ConfirmationChanged;
import kr.dongne.event.EventCancelled;
import kr.dongne.event.EventChanged;
import kr.dongne.event.EventPublished;
import kr.dongne.invitation.AnswersChanged;
import kr.dongne.shared.ui.Broadcast;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open first pages that events, their answers or the dongs' word on attendance have changed. */
@Component
class HomeNews {

    static final String TOPIC = "news/home";

    private final Broadcast broadcast;

    HomeNews(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @EventListener({
        AnswersChanged.class,
        ConfirmationChanged.class,
        EventPublished.class,
        EventChanged.class,
        EventCancelled.class
    })
    void somethingChanged() {
        broadcast.publish(TOPIC);
    }
}
