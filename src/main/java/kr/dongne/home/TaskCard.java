package kr.dongne.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** Something to do, and the way there. */
class TaskCard extends Anchor {

    TaskCard(Task task) {
        setHref(task.address());
        setRouterIgnore(false);
        addClassNames("task-card", "tone-" + task.tone().name().toLowerCase(Locale.ROOT));
        Span text = new Span(getTranslation(task.textKey(), task.arguments().toArray()));
        text.addClassName("task-text");
        add(hidden(task.icon().create()), text, hidden(VaadinIcon.ANGLE_RIGHT.create()));
    }

    private static Icon hidden(Icon icon) {
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
