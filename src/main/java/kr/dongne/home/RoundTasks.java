package kr.dongne.home;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundRow;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.answer.DongAnswers;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** What rounds wait for: a dong's choice, the office's decision. */
@Component
class RoundTasks {

    private final RoundQueries rounds;
    private final DongAnswers answers;
    private final Clock clock;

    RoundTasks(RoundQueries rounds, DongAnswers answers, Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.clock = clock;
    }

    List<Task> of(Actor actor) {
        List<Task> tasks = new ArrayList<>();
        for (RoundRow round : rounds.list()) {
            if (round.status() != RoundStatus.PUBLISHED) continue;
            if (actor.is(Role.DISTRICT_OFFICER)) tasks.addAll(office(round));
            else tasks.addAll(dongs(actor, round));
        }
        return tasks;
    }

    private static List<Task> office(RoundRow round) {
        if (round.confirmed() >= round.dongs()) return List.of();
        return List.of(new Task(
                "home.task.round",
                List.of(round.title(), round.answered(), round.dongs(), round.confirmed()),
                Tone.INFO,
                VaadinIcon.REFRESH,
                "rounds/" + round.id().value() + "?tab=plan"));
    }

    private List<Task> dongs(Actor actor, RoundRow round) {
        boolean open = LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)).isBefore(round.answerDeadline());
        if (!open && !actor.is(Role.DONG_OFFICIAL)) return List.of();
        if (answers.silent(round.id()).isEmpty()) return List.of();
        return List.of(new Task(
                "home.task.round.choose",
                List.of(round.title(), round.answerDeadline()),
                Tone.WARNING,
                VaadinIcon.REFRESH,
                "rounds/" + round.id().value()));
    }
}
