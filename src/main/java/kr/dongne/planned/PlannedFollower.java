package kr.dongne.planned;

import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import kr.dongne.access.SystemActor;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventPublished;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventTouched;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets planned mails follow their event, in its transaction: planned when it is published, moved when it is moved. */
@Component
class PlannedFollower {

    private final PlannedTable table;
    private final PlannedMails planned;
    private final EventQueries events;
    private final SystemActor system;
    private final EntityManager entities;

    PlannedFollower(
            PlannedTable table, PlannedMails planned, EventQueries events, SystemActor system, EntityManager entities) {
        this.table = table;
        this.planned = planned;
        this.events = events;
        this.system = system;
        this.entities = entities;
    }

    /** An event for which mails were planned before it was published keeps these. */
    @EventListener
    void on(EventPublished published) {
        if (table.of(published.event()).isEmpty()) system.run(() -> planned.addUsual(published.event()));
    }

    @EventListener
    void on(EventTouched touched) {
        var mails = table.of(touched.event());
        if (mails.isEmpty()) return;
        EventDetails event = asSaved(touched.event());
        for (PlannedMail mail : mails) {
            LocalDateTime due = mail.kind().due(event.slot(), mail.days(), mail.at());
            if (!due.equals(mail.due())) table.move(mail, due);
        }
    }

    private EventDetails asSaved(EventId event) {
        entities.flush();
        return system.call(() -> events.of(event));
    }
}
