package kr.dongne.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import kr.dongne.roster.LineCounts;
import kr.dongne.roster.LineFilter;
import kr.dongne.roster.LineState;

/** How many lines there are of each state; pressing one shows those only. */
final class StateChips extends Div {

    private final Map<LineFilter, Button> chips = new LinkedHashMap<>();
    private final transient Consumer<LineFilter> choose;
    private LineFilter chosen = LineFilter.ALL;

    StateChips(Consumer<LineFilter> choose) {
        this.choose = choose;
        addClassName("roster-chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Words.text("roster.filter.label"));
        add(LineFilter.ALL, VaadinIcon.LIST);
        for (LineState state : LineState.values()) add(new LineFilter(state, false), Words.icon(state));
        add(new LineFilter(null, true), VaadinIcon.WARNING);
    }

    void show(LineCounts counts) {
        chips.forEach((filter, chip) -> {
            int lines = filter.state() != null
                    ? counts.of(filter.state())
                    : filter.warnedOnly() ? counts.warned() : counts.all();
            String key = filter.state() != null
                    ? "roster.filter." + filter.state()
                    : filter.warnedOnly() ? "roster.filter.warned" : "roster.filter.all";
            chip.setText(Words.text(key, lines));
            chip.setVisible(lines > 0 || filter.equals(chosen) || filter.equals(LineFilter.ALL));
            chip.getElement().setAttribute("aria-pressed", String.valueOf(filter.equals(chosen)));
            chip.setThemeVariant(ButtonVariant.PRIMARY, filter.equals(chosen));
        });
    }

    LineFilter chosen() {
        return chosen;
    }

    void choose(LineFilter filter) {
        chosen = filter;
        choose.accept(filter);
    }

    private void add(LineFilter filter, VaadinIcon icon) {
        Button chip = new Button(icon.create(), click -> choose(filter));
        chip.addThemeVariants(ButtonVariant.SMALL);
        chips.put(filter, chip);
        add(chip);
    }
}
