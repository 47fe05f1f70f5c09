package kr.dongne.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import kr.dongne.feed.FeedRow;
import org.jspecify.annotations.Nullable;

/** One feed: what it shows, where it is read and when it was read last. */
final class FeedCard extends Article {

    FeedCard(FeedRow row, Runnable onRotate, Runnable onRemove) {
        addClassNames("card", "feed-card");
        String name = FeedWords.name(row);
        Div words = new Div(new H2(name));
        if (!row.label().isEmpty()) words.add(note(row.label()));
        if (row.holidays()) words.add(note(getTranslation("feed.holidays.in")));
        words.add(note(read(row)));
        Div actions = new Div(
                button("feed.rotate", name, onRotate, null),
                button("feed.remove", name, onRemove, ButtonVariant.ERROR));
        actions.addClassName("feed-actions");
        add(words, actions);
    }

    private String read(FeedRow row) {
        return row.readAt() == null
                ? getTranslation("feed.unread", row.createdAt())
                : getTranslation("feed.read", row.readAt());
    }

    private Button button(String key, String name, Runnable action, @Nullable ButtonVariant variant) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        if (variant != null) button.addThemeVariants(variant);
        button.setAriaLabel(getTranslation(key) + ": " + name);
        return button;
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassNames("hint", "feed-note");
        return note;
    }
}
