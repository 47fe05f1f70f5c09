package kr.dongne.feed.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import kr.dongne.feed.CreateFeed;
import kr.dongne.feed.FeedChoice;
import kr.dongne.feed.Feeds;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Makes a feed, and shows its address this once. */
final class NewFeedDialog {

    private final ComboBox<FeedChoice> what = new ComboBox<>(text("feed.what"));
    private final TextField label = new TextField(text("feed.label"));
    private final Checkbox holidays = new Checkbox(text("feed.holidays"));
    private final Feeds feeds;
    private final SerializableRunnable whenCreated;

    NewFeedDialog(
            Feeds feeds, List<FeedChoice> choices, @Nullable FeedChoice wanted, SerializableRunnable whenCreated) {
        this.feeds = feeds;
        this.whenCreated = whenCreated;
        what.setItems(choices);
        what.setItemLabelGenerator(choice -> FeedWords.name(choice.target(), choice.name()));
        what.setRequiredIndicatorVisible(true);
        what.setValue(wanted == null && !choices.isEmpty() ? choices.getFirst() : wanted);
        label.setHelperText(text("feed.label.hint"));
        label.setMaxLength(CreateFeed.LONGEST_LABEL);
    }

    void open() {
        FormDialog dialog = new FormDialog(
                text("feed.create"),
                text("feed.create.confirm"),
                this::create,
                new Paragraph(text("feed.create.hint")),
                what,
                label,
                holidays);
        dialog.addClassName("feed-form");
        dialog.open();
    }

    private boolean create() {
        FeedChoice chosen = what.getValue();
        if (chosen == null) {
            what.setErrorMessage(text("feed.what.missing"));
            what.setInvalid(true);
            return false;
        }
        try {
            var made = feeds.create(new CreateFeed(chosen.target(), label.getValue(), holidays.getValue()));
            whenCreated.run();
            new AddressDialog(FeedWords.name(chosen.target(), chosen.name()), made).open();
            return true;
        } catch (InvalidValue refused) {
            label.setErrorMessage(Notices.text(refused));
            label.setInvalid(true);
            return false;
        }
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
