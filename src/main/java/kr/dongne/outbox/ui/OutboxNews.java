package kr.dongne.outbox.ui;

import kr.dongne.outbox.MailStateChanged;
import kr.dongne.shared.ui.Broadcast;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that mail has moved. */
@Component
class OutboxNews {

    static final String TOPIC = "mail.outbox";

    private final Broadcast broadcast;

    OutboxNews(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @EventListener
    void on(MailStateChanged changed) {
        broadcast.publish(TOPIC);
    }
}
