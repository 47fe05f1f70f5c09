package kr.dongne.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import kr.dongne.draft.Warning;

/** The warnings that belong to one field, below it; read out when they change. */
final class WarningLines extends Div {

    WarningLines() {
        addClassName("event-warnings");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(List<Warning> warnings) {
        removeAll();
        warnings.forEach(warning -> add(line(warning)));
        setVisible(!warnings.isEmpty());
    }

    private Div line(Warning warning) {
        Icon sign = VaadinIcon.WARNING.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        String text = getTranslation(warning.messageKey(), warning.arguments().toArray());
        Div line = new Div(sign, new Span(text));
        line.addClassName("event-warning");
        return line;
    }
}
