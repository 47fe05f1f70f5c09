package kr.dongne.home;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.event.EventTab;
import kr.dongne.privacy.Requests;
import kr.dongne.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** What waits for somebody, by role, the most pressing first. */
@Component
class Tasks {

    private final DistrictTasks district;
    private final Requests requests;
    private final RoundTasks rounds;
    private final ConfirmationTasks confirmations;

    Tasks(DistrictTasks district, Requests requests, RoundTasks rounds, ConfirmationTasks confirmations) {
        this.district = district;
        this.requests = requests;
        this.rounds = rounds;
        this.confirmations = confirmations;
    }

    List<Task> of(Actor actor, List<Coming> events, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        if (actor.is(Role.DISTRICT_OFFICER)) tasks.addAll(district.pressing());
        if (worksForDongs(actor)) tasks.addAll(confirmations.mine());
        if (actor.is(Role.DISTRICT_OFFICER) || actor.is(Role.DONG_OFFICIAL)) tasks.addAll(deadlines(events, today));
        if (actor.is(Role.DISTRICT_OFFICER)) tasks.addAll(district.drafts());
        if (worksForDongs(actor)) tasks.addAll(rounds.of(actor));
        if (actor.is(Role.COUNCIL_OFFICER) || actor.is(Role.DONG_OFFICIAL)) tasks.add(ownDong(events));
        if (actor.is(Role.CHECK_IN)) tasks.addAll(desks(actor));
        if (actor.is(Role.ADMIN)) {
            tasks.addAll(overdue());
            tasks.add(new Task("home.task.accounts", List.of(), Tone.INFO, VaadinIcon.USER_CARD, "accounts"));
            tasks.add(new Task("home.task.log", List.of(), Tone.INFO, VaadinIcon.CLIPBOARD_TEXT, "access-log"));
        }
        return tasks;
    }

    private static boolean worksForDongs(Actor actor) {
        return actor.is(Role.DISTRICT_OFFICER) || actor.is(Role.COUNCIL_OFFICER) || actor.is(Role.DONG_OFFICIAL);
    }

    /** Requests of people whose legal day has passed. */
    private List<Task> overdue() {
        int overdue = requests.overdue();
        if (overdue == 0) return List.of();
        return List.of(
                new Task("home.task.requests", List.of(overdue), Tone.DANGER, VaadinIcon.ALARM, "privacy-requests"));
    }

    private static List<Task> deadlines(List<Coming> events, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        for (Coming coming : events) {
            String answers = EventTab.address(coming.event().id(), "answers");
            if (coming.deadlineIsNear(today))
                tasks.add(new Task(
                        "home.task.deadline",
                        List.of(coming.silent(), coming.event().title(), coming.answerableUntil()),
                        Tone.WARNING,
                        VaadinIcon.BELL_O,
                        answers));
            if (coming.toCall() > 0)
                tasks.add(new Task(
                        "home.task.call",
                        List.of(coming.toCall(), coming.event().title()),
                        Tone.INFO,
                        VaadinIcon.PHONE,
                        answers));
        }
        return tasks;
    }

    private static Task ownDong(List<Coming> events) {
        int silent = events.stream()
                .filter(Coming::asksForAnswers)
                .mapToInt(Coming::silent)
                .sum();
        return silent == 0
                ? new Task("home.task.dong", List.of(), Tone.INFO, VaadinIcon.HOME, "dong")
                : new Task("home.task.dong.silent", List.of(silent), Tone.WARNING, VaadinIcon.HOME, "dong");
    }

    private static List<Task> desks(Actor actor) {
        return actor.events().stream()
                .map(event -> new Task(
                        "home.task.desk", List.of(), Tone.INFO, VaadinIcon.CHECK_SQUARE_O, "events/" + event + "/desk"))
                .toList();
    }
}
