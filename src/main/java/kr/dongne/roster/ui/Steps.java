package kr.dongne.roster.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Where one is: hand in, check, apply. */
final class Steps extends OrderedList {

    private static final List<String> NAMES = List.of("roster.step.upload", "roster.step.check", "roster.step.apply");

    /** The step counts from 1. */
    Steps(int now) {
        addClassName("roster-steps");
        for (int step = 1; step <= NAMES.size(); step++) {
            String name = Words.text(NAMES.get(step - 1));
            Span number = new Span(String.valueOf(step));
            number.addClassName("roster-step-number");
            number.getElement().setAttribute("aria-hidden", "true");
            Span words = new Span(name);
            words.getElement().setAttribute("aria-hidden", "true");
            Span spoken = new Span(Words.text(step == now ? "roster.step.now" : "roster.step.other", step, name));
            spoken.addClassName("visually-hidden");
            ListItem item = new ListItem(number, words, spoken);
            if (step == now) item.getElement().setAttribute("aria-current", "step");
            add(item);
        }
    }
}
