package kr.dongne.home;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventQueries;
import kr.dongne.inbox.Inbox;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxState;
import kr.dongne.outbox.SendingProgress;
import kr.dongne.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** What waits for the district office: mails that need somebody, mails that do not leave, drafts. */
@Component
class DistrictTasks {

    private final EventQueries events;
    private final Inbox inbox;
    private final Outbox outbox;

    DistrictTasks(EventQueries events, Inbox inbox, Outbox outbox) {
        this.events = events;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    List<Task> pressing() {
        List<Task> tasks = new ArrayList<>();
        int failed = outbox.count(EnumSet.of(OutboxState.FAILED, OutboxState.UNCERTAIN));
        if (failed > 0)
            tasks.add(new Task(
                    "home.task.failed", List.of(failed), Tone.DANGER, VaadinIcon.EXCLAMATION_CIRCLE_O, "outbox"));
        int parked = inbox.parked();
        if (parked > 0)
            tasks.add(new Task("home.task.parked", List.of(parked), Tone.WARNING, VaadinIcon.INBOX, "inbox"));
        SendingProgress sending = outbox.progress(null);
        if (sending.waiting() > 0 && sending.nextTry() != null)
            tasks.add(new Task(
                    "home.task.waiting",
                    List.of(sending.waiting(), sending.nextTry()),
                    Tone.INFO,
                    VaadinIcon.PAPERPLANE_O,
                    "outbox"));
        return tasks;
    }

    List<Task> drafts() {
        int drafts = events.list(new EventFilter(EventFilter.When.DRAFTS, null)).size();
        if (drafts == 0) return List.of();
        return List.of(
                new Task("home.task.drafts", List.of(drafts), Tone.INFO, VaadinIcon.EDIT, "events?show=drafts"),
                new Task("home.task.changes", List.of(), Tone.INFO, VaadinIcon.USERS, "people/changes"));
    }
}
