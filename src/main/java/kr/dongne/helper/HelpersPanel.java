package kr.dongne.helper;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import kr.dongne.access.AccountId;
import kr.dongne.account.HelperAccounts;
import kr.dongne.account.HelperRow;
import kr.dongne.account.HelperWanted;
import kr.dongne.event.EventDetails;
import kr.dongne.shared.InWords;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import kr.dongne.signin.link.HelperLinks;

/** The helpers of one event's desk, and what an officer does about them. */
@StyleSheet("context://styles/people.css")
final class HelpersPanel extends Div {

    private static final int HOURS_AFTER_THE_END = 3;

    private final transient EventDetails event;
    private final transient HelperAccounts helpers;
    private final transient HelperLinks links;
    private final transient Instant now;
    private final Div list = new Div();

    HelpersPanel(EventDetails event, HelperAccounts helpers, HelperLinks links, Instant now) {
        this.event = event;
        this.helpers = helpers;
        this.links = links;
        this.now = now;
        Button add = new Button(getTranslation("helper.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div toolbar = new Div(add);
        toolbar.addClassName("toolbar");
        add(new Paragraph(getTranslation("helper.text")), toolbar, list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<HelperRow> rows = helpers.of(event.id().value());
        if (rows.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.USER_CHECK, getTranslation("helper.empty"), getTranslation("helper.empty.hint")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("affiliations");
        rows.forEach(row -> lines.add(line(row)));
        Section card = new Section(new H2(getTranslation("helper.list", rows.size())), lines);
        card.addClassName("card");
        list.add(card);
    }

    private ListItem line(HelperRow row) {
        Span label = new Span(row.label());
        label.addClassName("affiliation-what");
        Span facts = new Span(facts(row));
        facts.addClassName("roster-line");
        ListItem line = new ListItem(new Div(label, facts), state(row));
        if (row.open())
            line.add(action(row, "helper.link", () -> show(row)), action(row, "helper.end", () -> end(row)));
        return line;
    }

    private String facts(HelperRow row) {
        String until = getTranslation("helper.until", InWords.instant(row.until(), getLocale()));
        String made = row.madeBy() == null ? "" : " · " + getTranslation("helper.made-by", row.madeBy());
        String seen = row.seen() == null
                ? ""
                : " · " + getTranslation("helper.seen", InWords.instant(row.seen(), getLocale()));
        return until + made + seen;
    }

    private Component state(HelperRow row) {
        if (!row.open()) return new StatusBadge(Tone.NEUTRAL, getTranslation("helper.state.over"));
        return row.seen() == null
                ? new StatusBadge(Tone.INFO, getTranslation("helper.state.waits"))
                : new StatusBadge(Tone.SUCCESS, getTranslation("helper.state.in"));
    }

    private Button action(HelperRow row, String key, Runnable work) {
        Button button = new Button(getTranslation(key), click -> work.run());
        button.setAriaLabel(row.label() + " " + getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void add() {
        TextField label = new TextField(getTranslation("helper.label"));
        label.setHelperText(getTranslation("helper.label.hint"));
        label.setMaxLength(HelperWanted.LONGEST_LABEL);
        label.setRequiredIndicatorVisible(true);
        label.setManualValidation(true);
        label.setWidthFull();
        DateTimePicker until = Pickers.localised(new DateTimePicker(getTranslation("helper.end-at")), getLocale());
        until.setValue(usualEnd());
        until.setManualValidation(true);
        until.setWidthFull();
        new FormDialog(
                        getTranslation("helper.add"),
                        getTranslation("helper.make"),
                        () -> make(label, until),
                        label,
                        until)
                .open();
    }

    /** Some hours after the event, so that late lists can be finished; from now where it is over already. */
    private LocalDateTime usualEnd() {
        LocalDateTime today = LocalDateTime.ofInstant(now, TimeSlot.SEOUL);
        LocalDateTime end = event.slot().end();
        return (end.isAfter(today) ? end : today.withNano(0)).plusHours(HOURS_AFTER_THE_END);
    }

    private boolean make(TextField label, DateTimePicker until) {
        label.setInvalid(false);
        until.setInvalid(false);
        if (until.getValue() == null) return refuse(until, getTranslation("shared.required"));
        HelperWanted wanted;
        try {
            wanted = new HelperWanted(
                    event.id().value(),
                    label.getValue(),
                    until.getValue().atZone(TimeSlot.SEOUL).toInstant());
        } catch (InvalidValue refused) {
            label.setErrorMessage(Notices.text(refused));
            label.setInvalid(true);
            return false;
        }
        try {
            AccountId made = helpers.open(wanted);
            new LinkDialog(wanted.label(), links.make(made)).open();
            refresh();
            return true;
        } catch (InvalidValue refused) {
            return refuse(until, Notices.text(refused));
        }
    }

    private static boolean refuse(DateTimePicker field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
        return false;
    }

    /** A link that was used lets nobody in any more, so a new one is for another phone. */
    private void show(HelperRow row) {
        if (row.seen() == null) showNew(row);
        else
            Confirm.ask(
                    getTranslation("helper.link"),
                    getTranslation("helper.link.text", row.label()),
                    getTranslation("helper.link"),
                    () -> showNew(row));
    }

    private void showNew(HelperRow row) {
        Notices.attempt(() -> {
            helpers.leaveDevice(row.id());
            new LinkDialog(row.label(), links.make(row.id())).open();
        });
        refresh();
    }

    private void end(HelperRow row) {
        Confirm.danger(
                getTranslation("helper.end"),
                getTranslation("helper.end.text", row.label()),
                getTranslation("helper.end"),
                () -> {
                    helpers.end(row.id());
                    Notices.success("helper.ended");
                    refresh();
                });
    }
}
