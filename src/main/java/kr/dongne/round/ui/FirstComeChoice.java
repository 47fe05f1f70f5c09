package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.visit.VisitProblem;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Notices;

/** Windows that a tap takes; whoever comes too late sees the nearest free ones right there. */
final class FirstComeChoice extends Section implements Refreshing {

    private final transient RoundDetails round;
    private final transient DongCode dong;
    private final transient DongParts parts;
    private final Div problem = new Div();
    private final Div days = new Div();
    private final Map<WindowId, Button> buttons = new HashMap<>();
    private final Button giveBack;

    FirstComeChoice(RoundDetails round, DongCode dong, DongParts parts) {
        this.round = round;
        this.dong = dong;
        this.parts = parts;
        addClassName("card");
        problem.addClassName("round-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        giveBack = new Button(
                getTranslation("round.dong.give-back"), VaadinIcon.CLOSE_SMALL.create(), click -> giveBack());
        add(new Paragraph(getTranslation("round.dong.first-come.hint")), problem, days, giveBack);
        refresh();
    }

    /** The buttons stay as long as the windows do: a tap that comes with somebody else's is not lost. */
    @Override
    public void refresh() {
        List<WindowRow> windows = parts.windows().of(round.id());
        if (!buttons.keySet().equals(windows.stream().map(WindowRow::id).collect(Collectors.toSet()))) lay(windows);
        Set<WindowId> free =
                parts.firstCome().free(round.id()).stream().map(WindowRow::id).collect(Collectors.toSet());
        Optional<WindowId> held = parts.visitOf(round.id(), dong).map(VisitRow::window);
        windows.forEach(window -> show(window, free.contains(window.id()), held));
        giveBack.setVisible(held.isPresent());
    }

    private void lay(List<WindowRow> windows) {
        buttons.clear();
        days.removeAll();
        days.add(new DayList(windows, getLocale(), window -> {
            Button button = new Button("", click -> take(window));
            button.addClassName("round-window");
            buttons.put(window.id(), button);
            return button;
        }));
    }

    private void show(WindowRow window, boolean free, Optional<WindowId> held) {
        Button button = buttons.get(window.id());
        if (button == null) return;
        boolean own = held.filter(window.id()::equals).isPresent();
        String state = state(window, free, own);
        button.setText(DayList.time(window) + " · " + state);
        button.setAriaLabel(InWords.slot(window.slot(), getLocale()) + ", " + state);
        button.setEnabled(!own && free && round.status() == RoundStatus.PUBLISHED);
        button.setClassName("round-window-own", own);
    }

    private String state(WindowRow window, boolean free, boolean own) {
        WindowRow.Block block = window.block();
        if (own) return getTranslation("round.dong.held");
        if (block != null) return block.text();
        return getTranslation(free ? "round.dong.free" : "round.dong.taken");
    }

    private void take(WindowRow window) {
        problem.setVisible(false);
        try {
            parts.firstCome().take(round.id(), dong, window.id());
            Notices.success("round.dong.took", window.slot());
        } catch (VisitProblem.WindowTaken taken) {
            show(taken);
        } catch (BusinessException refused) {
            Notices.problem(refused);
        }
        refresh();
    }

    private void show(VisitProblem.WindowTaken taken) {
        problem.removeAll();
        problem.add(new Paragraph(Notices.text(taken)));
        if (taken.nearest().isEmpty()) problem.add(new Paragraph(getTranslation("round.dong.nearest.none")));
        else problem.add(new H2(getTranslation("round.dong.nearest")));
        for (WindowRow window : taken.nearest()) {
            Button other = new Button(InWords.slot(window.slot(), getLocale()), click -> take(window));
            other.addThemeVariants(ButtonVariant.PRIMARY);
            problem.add(other);
        }
        problem.setVisible(true);
        problem.scrollIntoView();
    }

    private void giveBack() {
        if (Notices.attempt(() -> parts.firstCome().giveBack(round.id(), dong)))
            Notices.success("round.dong.gave-back");
        refresh();
    }
}
