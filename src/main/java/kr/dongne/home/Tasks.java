package kr.dongne.home;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventQueries;
import kr.dongne.inbox.Inbox;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxState;
import kr.dongne.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** What waits for somebody, by role. */
@Component
class Tasks {

    private final EventQueries events;
    private final Inbox inbox;
    private final Outbox outbox;

    Tasks(EventQueries events, Inbox inbox, Outbox outbox) {
        this.events = events;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /**
     * Something to do.
     *
     * @param count how many; 0 where there is nothing to count
     * @param address where it is done, without a leading slash
     */
    record Task(String textKey, int count, Tone tone, VaadinIcon icon, String address) {}

    List<Task> of(Actor actor) {
        List<Task> tasks = new ArrayList<>();
        if (actor.is(Role.DISTRICT_OFFICER)) tasks.addAll(ofTheDistrict());
        if (actor.is(Role.COUNCIL_OFFICER) || actor.is(Role.DONG_OFFICIAL))
            tasks.add(new Task("home.task.dong", 0, Tone.INFO, VaadinIcon.HOME, "dong"));
        if (actor.is(Role.CHECK_IN))
            actor.events()
                    .forEach(event -> tasks.add(new Task(
                            "home.task.desk", 0, Tone.INFO, VaadinIcon.CHECK_SQUARE_O, "events/" + event + "/desk")));
        if (actor.is(Role.ADMIN)) {
            tasks.add(new Task("home.task.accounts", 0, Tone.INFO, VaadinIcon.USER_CARD, "accounts"));
            tasks.add(new Task("home.task.log", 0, Tone.INFO, VaadinIcon.CLIPBOARD_TEXT, "access-log"));
        }
        return tasks;
    }

    private List<Task> ofTheDistrict() {
        List<Task> tasks = new ArrayList<>();
        int parked = inbox.parked();
        if (parked > 0) tasks.add(new Task("home.task.parked", parked, Tone.WARNING, VaadinIcon.INBOX, "inbox"));
        int failed = outbox.count(EnumSet.of(OutboxState.FAILED, OutboxState.UNCERTAIN));
        if (failed > 0)
            tasks.add(new Task("home.task.failed", failed, Tone.DANGER, VaadinIcon.EXCLAMATION_CIRCLE_O, "outbox"));
        int drafts = events.list(new EventFilter(EventFilter.When.DRAFTS, null)).size();
        if (drafts > 0) tasks.add(new Task("home.task.drafts", drafts, Tone.INFO, VaadinIcon.EDIT, "events"));
        return tasks;
    }
}
