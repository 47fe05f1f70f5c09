package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dongne.round.answer.AnswerDraft;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Confirm;
import org.jspecify.annotations.Nullable;

/** Ranks windows by tapping them, the best first, and marks those that cannot be; buttons stay, so that no quick tap is lost. */
final class WishChoice extends Div {

    private final List<WindowId> wishes = new ArrayList<>();
    private final Map<WindowId, String> cannot = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final boolean enabled;

    WishChoice(List<WindowRow> windows, AnswerDraft said, boolean enabled) {
        this.enabled = enabled;
        wishes.addAll(said.wishes());
        cannot.putAll(said.cannot());
        add(new DayList(windows, getLocale(), this::line));
        show();
    }

    List<WindowId> wishes() {
        return List.copyOf(wishes);
    }

    Map<WindowId, String> cannot() {
        return Map.copyOf(cannot);
    }

    private Line line(WindowRow window) {
        Line line = new Line(window);
        lines.add(line);
        return line;
    }

    private void show() {
        lines.forEach(Line::show);
    }

    private void toggle(WindowId window) {
        if (!wishes.remove(window)) {
            if (wishes.size() == AnswerDraft.MOST_WISHES) wishes.removeLast();
            wishes.add(window);
        }
        show();
    }

    private void mark(WindowId window, String slot) {
        if (cannot.remove(window) != null) {
            show();
            return;
        }
        Confirm.withReason(
                getTranslation("round.dong.cannot.mark", slot),
                getTranslation("round.dong.cannot.text"),
                getTranslation("round.dong.cannot"),
                typed -> {
                    cannot.put(window, typed);
                    show();
                });
    }

    private final class Line extends Div {

        private final transient WindowRow window;
        private final String slot;
        private final Button wish;
        private final Button never;
        private final Span why = new Span();

        Line(WindowRow window) {
            this.window = window;
            slot = InWords.slot(window.slot(), getLocale());
            addClassName("round-choice");
            wish = new Button("", click -> toggle(window.id()));
            wish.addClassName("round-window");
            never = new Button("", click -> mark(window.id(), slot));
            never.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            never.setEnabled(enabled);
            why.addClassName("secondary");
            add(wish, never, why);
        }

        void show() {
            int rank = wishes.indexOf(window.id()) + 1;
            String reason = cannot.get(window.id());
            String state = state(rank, reason);
            wish.setText(DayList.time(window) + " · " + state);
            wish.setIcon(rank > 0 ? VaadinIcon.STAR.create() : null);
            wish.setThemeVariant(ButtonVariant.PRIMARY, rank > 0);
            wish.setEnabled(enabled && (rank > 0 || (window.open() && reason == null)));
            wish.setAriaLabel(slot + ", " + state);
            wish.getElement().setAttribute("aria-pressed", String.valueOf(rank > 0));
            never.setVisible(rank == 0 && window.open());
            String mark = getTranslation(reason == null ? "round.dong.cannot" : "round.dong.cannot.clear");
            never.setText(mark);
            never.setIcon((reason == null ? VaadinIcon.BAN : VaadinIcon.CLOSE_SMALL).create());
            never.setAriaLabel(reason == null ? getTranslation("round.dong.cannot.mark", slot) : slot + ", " + mark);
            why.setText(reason == null ? "" : reason);
        }

        private String state(int rank, @Nullable String reason) {
            WindowRow.Block block = window.block();
            if (rank > 0) return getTranslation("round.dong.rank", rank);
            if (reason != null) return getTranslation("round.dong.cannot");
            return block != null ? block.text() : getTranslation("round.dong.free");
        }
    }
}
