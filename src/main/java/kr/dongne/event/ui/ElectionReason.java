package kr.dongne.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Why an event may be held in an election period: one of the law's exceptions to start from, and the words for the record. */
final class ElectionReason extends TextArea {

    private static final int LONGEST = 500;

    /** What is allowed all the same (공직선거법, article 86, paragraph 2, number 4). */
    private enum Exemption {
        BY_LAW,
        BY_ITS_DATE,
        DISASTER,
        COURSE,
        URGENT_PETITION,
        BY_RULE
    }

    ElectionReason() {
        setLabel(getTranslation("event.field.election-reason"));
        setHelperComponent(new Div(new Span(getTranslation("event.form.election-reason.help")), choice()));
        setRequiredIndicatorVisible(true);
        setMaxLength(LONGEST);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setVisible(false);
        setWidthFull();
    }

    /** What is chosen is written before what was typed, which stays. */
    private Select<Exemption> choice() {
        Select<Exemption> choice = new Select<>();
        choice.setItems(Exemption.values());
        choice.setItemLabelGenerator(ElectionReason.this::words);
        choice.setPlaceholder(getTranslation("event.form.election-exception"));
        choice.setAriaLabel(getTranslation("event.form.election-exception"));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            if (change.getValue() == null) return;
            String typed = getValue();
            for (Exemption other : Exemption.values()) typed = typed.replace(words(other), "");
            setValue((words(change.getValue()) + "\n" + typed.strip()).strip());
        });
        return choice;
    }

    private String words(Exemption exception) {
        return getTranslation("event.election-exception." + exception);
    }
}
