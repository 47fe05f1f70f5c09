package kr.dongne.attendance.ui;

import kr.dongne.attendance.AttendanceChanged;
import kr.dongne.attendance.confirmation.ConfirmationChanged;
import kr.dongne.event.EventId;
import kr.dongne.invitation.AnswersChanged;
import kr.dongne.shared.ui.Broadcast;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that the list of an event has changed. */
@Component
class AttendanceNews {

    private final Broadcast broadcast;

    AttendanceNews(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    static String topic(EventId event) {
        return "attendance:" + event.value();
    }

    static String confirmations(EventId event) {
        return "confirmations:" + event.value();
    }

    @EventListener
    void on(AttendanceChanged changed) {
        broadcast.publish(topic(changed.event()));
    }

    @EventListener
    void on(ConfirmationChanged changed) {
        broadcast.publish(confirmations(changed.event()));
    }

    @EventListener
    void on(AnswersChanged changed) {
        broadcast.publish(topic(changed.event()));
    }
}
