package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
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

    FirstComeChoice(RoundDetails round, DongCode dong, DongParts parts) {
        this.round = round;
        this.dong = dong;
        this.parts = parts;
        addClassName("card");
        problem.addClassName("round-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new Paragraph(getTranslation("round.dong.first-come.hint")), problem, days);
        refresh();
    }

    @Override
    public void refresh() {
        days.removeAll();
        Set<WindowId> free =
                parts.firstCome().free(round.id()).stream().map(WindowRow::id).collect(Collectors.toSet());
        Optional<VisitRow> held = parts.visitOf(round.id(), dong);
        days.add(new DayList(parts.windows().of(round.id()), getLocale(), window -> button(window, free, held)));
        held.ifPresent(visit -> days.add(new Button(
                getTranslation("round.dong.give-back"), VaadinIcon.CLOSE_SMALL.create(), click -> giveBack())));
    }

    private Button button(WindowRow window, Set<WindowId> free, Optional<VisitRow> held) {
        boolean own = held.filter(visit -> visit.window().equals(window.id())).isPresent();
        Button button = new Button(DayList.time(window), click -> take(window));
        button.addClassName("round-window");
        WindowRow.Block block = window.block();
        String state = own
                ? getTranslation("round.dong.held")
                : block != null
                        ? block.text()
                        : getTranslation(free.contains(window.id()) ? "round.dong.free" : "round.dong.taken");
        button.setText(DayList.time(window) + " · " + state);
        button.setEnabled(!own && free.contains(window.id()) && round.status() == RoundStatus.PUBLISHED);
        if (own) button.addClassName("round-window-own");
        button.setAriaLabel(InWords.slot(window.slot(), getLocale()) + ", " + state);
        return button;
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
