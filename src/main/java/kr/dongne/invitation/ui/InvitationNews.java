package kr.dongne.invitation.ui;

import kr.dongne.event.EventId;
import kr.dongne.event.EventTab;
import kr.dongne.invitation.AnswersChanged;
import kr.dongne.outbox.MailStateChanged;
import kr.dongne.shared.ui.Broadcast;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that answers came in or mails have moved, event by event. */
@Component
class InvitationNews {

    /** Something was answered, whichever the event. */
    static final String ANSWERS = "news/answers";

    private final Broadcast broadcast;

    InvitationNews(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    static String answersOf(EventId event) {
        return ANSWERS + "." + event.value();
    }

    static String mailsOf(EventId event) {
        return "news/mails/" + event.value();
    }

    @EventListener
    void on(AnswersChanged changed) {
        broadcast.publish(ANSWERS);
        broadcast.publish(answersOf(changed.event()));
        broadcast.publish(EventTab.news(changed.event()));
    }

    @EventListener
    void on(MailStateChanged changed) {
        if (changed.eventId() != null) broadcast.publish(mailsOf(new EventId(changed.eventId())));
    }
}
