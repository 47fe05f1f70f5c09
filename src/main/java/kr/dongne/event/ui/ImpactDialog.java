package kr.dongne.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kr.dongne.draft.EventDraft;
import kr.dongne.event.ChangeImpact;
import kr.dongne.event.ChangeImpact.Affected;
import kr.dongne.shared.ui.FieldErrors;

/** What a change of time or place will do, before it is done: who gets an update, whose answer is asked again; takes the reason. */
final class ImpactDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    private final TextArea reason = new TextArea();
    private final Consumer<String> onConfirm;

    ImpactDialog(
            EventDraft before, EventDraft after, ChangeImpact impact, FieldWords words, Consumer<String> onConfirm) {
        this.onConfirm = onConfirm;
        setHeaderTitle(getTranslation("event.impact.title"));
        addClassName("event-dialog");
        Div content = new Div();
        if (!before.slot().equals(after.slot()))
            content.add(new Paragraph(
                    getTranslation("event.impact.slot", words.of(before.slot()), words.of(after.slot()))));
        if (!Objects.equals(before.venue(), after.venue()))
            content.add(new Paragraph(
                    getTranslation("event.impact.venue", words.of(before.venue()), words.of(after.venue()))));
        content.add(effects(impact), reasonField());
        add(content);
        Button confirm = new Button(getTranslation("event.impact.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), confirm);
    }

    /** Whether such a change has to be shown before it is done. */
    static boolean concerns(EventDraft before, EventDraft after) {
        return !before.slot().equals(after.slot()) || !Objects.equals(before.venue(), after.venue());
    }

    private Component effects(ChangeImpact impact) {
        if (impact.people().isEmpty()) return new Paragraph(getTranslation("event.impact.none"));
        Div effects = new Div();
        effects.add(people("event.impact.mailed", impact.mailed()));
        effects.add(people("event.impact.asked-again", impact.askedAgain()));
        if (!impact.toCall().isEmpty()) effects.add(people("event.impact.to-call", impact.toCall()));
        return effects;
    }

    private Component people(String headingKey, List<Affected> people) {
        String heading = getTranslation(headingKey, people.size());
        if (people.isEmpty()) return new Paragraph(heading);
        UnorderedList names = new UnorderedList();
        people.forEach(person -> names.add(new ListItem(person.name())));
        names.addClassName("event-names");
        return new Details(heading, names);
    }

    private Component reasonField() {
        reason.setLabel(getTranslation("shared.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setWidthFull();
        return reason;
    }

    private void confirm() {
        FieldErrors.clear(reason);
        if (reason.getValue().isBlank()) {
            new FieldErrors().refuse(reason, getTranslation("shared.reason.missing"));
            return;
        }
        close();
        onConfirm.accept(reason.getValue().strip());
    }
}
