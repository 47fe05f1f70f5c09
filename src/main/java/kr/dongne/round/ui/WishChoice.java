package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
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

/** Ranks windows by tapping them, the best first, and marks those that cannot be. */
final class WishChoice extends Div {

    private final transient List<WindowRow> windows;
    private final List<WindowId> wishes = new ArrayList<>();
    private final Map<WindowId, String> cannot = new LinkedHashMap<>();
    private final boolean enabled;

    WishChoice(List<WindowRow> windows, AnswerDraft said, boolean enabled) {
        this.windows = windows;
        this.enabled = enabled;
        wishes.addAll(said.wishes());
        cannot.putAll(said.cannot());
        show();
    }

    List<WindowId> wishes() {
        return List.copyOf(wishes);
    }

    Map<WindowId, String> cannot() {
        return Map.copyOf(cannot);
    }

    private void show() {
        removeAll();
        add(new DayList(windows, getLocale(), this::choice));
    }

    private Component choice(WindowRow window) {
        String slot = InWords.slot(window.slot(), getLocale());
        String reason = cannot.get(window.id());
        int rank = wishes.indexOf(window.id()) + 1;
        WindowRow.Block block = window.block();
        String state = rank > 0
                ? getTranslation("round.dong.rank", rank)
                : reason != null
                        ? getTranslation("round.dong.cannot")
                        : block != null ? block.text() : getTranslation("round.dong.free");
        Button wish = new Button(DayList.time(window) + " · " + state, click -> toggle(window.id()));
        wish.addClassName("round-window");
        if (rank > 0) {
            wish.addThemeVariants(ButtonVariant.PRIMARY);
            wish.setIcon(VaadinIcon.STAR.create());
        }
        wish.setEnabled(enabled && (rank > 0 || (window.open() && reason == null)));
        wish.setAriaLabel(slot + ", " + state);
        wish.getElement().setAttribute("aria-pressed", String.valueOf(rank > 0));
        Div row = new Div(wish);
        row.addClassName("round-choice");
        if (rank == 0 && window.open()) row.add(cannotButton(window.id(), slot, reason));
        if (reason != null) {
            Span text = new Span(reason);
            text.addClassName("secondary");
            row.add(text);
        }
        return row;
    }

    private Button cannotButton(WindowId window, String slot, @Nullable String reason) {
        Button button = new Button(
                getTranslation(reason == null ? "round.dong.cannot" : "round.dong.cannot.clear"),
                reason == null ? VaadinIcon.BAN.create() : VaadinIcon.CLOSE_SMALL.create(),
                click -> {
                    if (reason == null) ask(window, slot);
                    else {
                        cannot.remove(window);
                        show();
                    }
                });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(
                reason == null
                        ? getTranslation("round.dong.cannot.mark", slot)
                        : slot + ", " + getTranslation("round.dong.cannot.clear"));
        button.setEnabled(enabled);
        return button;
    }

    private void ask(WindowId window, String slot) {
        Confirm.withReason(
                getTranslation("round.dong.cannot.mark", slot),
                getTranslation("round.dong.cannot.text"),
                getTranslation("round.dong.cannot"),
                typed -> {
                    cannot.put(window, typed);
                    show();
                });
    }

    private void toggle(WindowId window) {
        if (!wishes.remove(window)) {
            if (wishes.size() == AnswerDraft.MOST_WISHES) wishes.removeLast();
            wishes.add(window);
        }
        show();
    }
}
