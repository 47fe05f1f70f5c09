package kr.dongne.home;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import kr.dongne.attendance.confirmation.ConfirmationRow;
import kr.dongne.attendance.confirmation.ConfirmationState;
import kr.dongne.attendance.confirmation.WaitingList;
import kr.dongne.attendance.confirmation.WaitingLists;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventTab;
import kr.dongne.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** The dongs' lists of events that are over: to be confirmed by the dong, to be settled by the office. */
@Component
class ConfirmationTasks {

    private final WaitingLists waiting;
    private final Dongs dongs;

    ConfirmationTasks(WaitingLists waiting, Dongs dongs) {
        this.waiting = waiting;
        this.dongs = dongs;
    }

    List<Task> mine() {
        return waiting.mine().stream().map(this::task).toList();
    }

    private Task task(WaitingList list) {
        List<String> arguments = List.of(list.title(), dongs.name(list.dong()));
        return list.state() == ConfirmationState.DISPUTED
                ? new Task(
                        "home.task.confirmation.disputed",
                        arguments,
                        Tone.DANGER,
                        VaadinIcon.EXCLAMATION_CIRCLE_O,
                        EventTab.address(list.event(), "attendance"))
                : new Task(
                        "home.task.confirmation.open",
                        arguments,
                        Tone.WARNING,
                        VaadinIcon.CHECK_SQUARE_O,
                        EventTab.address(list.event(), ConfirmationRow.TAB));
    }
}
