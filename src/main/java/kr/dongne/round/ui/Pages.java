package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Which of many lines are shown: those whose name has the typed letters, a page at a time. Few lines are shown whole, without controls. */
final class Pages extends Div {

    /** As many as are still made and read at once. */
    static final int SIZE = 50;

    private final TextField name = new TextField();
    private final Button before = new Button(VaadinIcon.ANGLE_LEFT.create());
    private final Button after = new Button(VaadinIcon.ANGLE_RIGHT.create());
    private final Span where = new Span();
    private int page;

    Pages(Runnable changed) {
        addClassName("round-pages");
        name.setLabel(getTranslation("round.pages.name"));
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> {
            page = 0;
            changed.run();
        });
        before.setAriaLabel(getTranslation("round.pages.before"));
        before.addClickListener(click -> turn(-1, changed));
        after.setAriaLabel(getTranslation("round.pages.after"));
        after.addClickListener(click -> turn(1, changed));
        where.getElement().setAttribute("role", "status");
        add(name, before, where, after);
        setVisible(false);
    }

    /** Other lines are shown from now on. */
    void first() {
        page = 0;
    }

    private void turn(int by, Runnable changed) {
        page += by;
        changed.run();
    }

    /** The lines of this page. */
    <T> List<T> of(List<T> all, Function<T, String> names) {
        setVisible(all.size() > SIZE);
        if (all.size() <= SIZE) return all;
        String typed = name.getValue().strip().toLowerCase(Locale.ROOT);
        List<T> found = all.stream()
                .filter(one -> names.apply(one).toLowerCase(Locale.ROOT).contains(typed))
                .toList();
        page = Math.clamp(page, 0, Math.max(0, (found.size() - 1) / SIZE));
        int from = page * SIZE;
        int to = Math.min(found.size(), from + SIZE);
        where.setText(
                found.isEmpty()
                        ? getTranslation("round.pages.none")
                        : getTranslation("round.pages.where", from + 1, to, found.size()));
        before.setEnabled(page > 0);
        after.setEnabled(to < found.size());
        return found.subList(from, to);
    }
}
