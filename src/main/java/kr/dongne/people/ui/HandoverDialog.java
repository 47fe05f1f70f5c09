package kr.dongne.people.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.OpenInvitations.OpenInvitation;
import kr.dongne.people.PeopleProblem;
import kr.dongne.people.PersonDetails;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterFilter;
import kr.dongne.people.RosterPages;
import kr.dongne.people.RosterRow;
import kr.dongne.people.handover.HandOver;
import kr.dongne.people.handover.HandoverProblem;
import kr.dongne.people.handover.Handovers;
import kr.dongne.people.handover.Successor;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** Hands one role of a person to a successor, who is of the roster already or is typed here. */
final class HandoverDialog extends Div {

    private enum Who {
        NEWCOMER,
        KNOWN
    }

    private final transient Handovers handovers;
    private final transient PersonDetails predecessor;
    private final transient AffiliationView role;
    private final transient Runnable done;
    private final RadioButtonGroup<Who> who = new RadioButtonGroup<>();
    private final ComboBox<RosterRow> known = new ComboBox<>();
    private final PersonFields newcomer = new PersonFields(PersonFields.Value.EMPTY, name -> "");
    private final DatePicker from = new DatePicker();
    private final CheckboxGroup<OpenInvitation> events = new CheckboxGroup<>();

    HandoverDialog(
            Handovers handovers,
            Roster roster,
            PeopleWords words,
            PersonDetails predecessor,
            AffiliationView role,
            LocalDate today,
            Runnable done) {
        this.handovers = handovers;
        this.predecessor = predecessor;
        this.role = role;
        this.done = done;
        addClassName("form-fields");
        Paragraph what =
                new Paragraph(getTranslation("people.handover.text", predecessor.name(), words.affiliation(role)));
        what.addClassName("form-wide");
        add(what, day(today), successor(), knownField(roster, words), newcomer, eventsField());
        newcomer.addClassName("form-wide");
        show();
        offerEvents();
    }

    void open() {
        new FormDialog(getTranslation("people.handover"), getTranslation("people.handover.do"), this::save, this)
                .open();
    }

    private DatePicker day(LocalDate today) {
        Pickers.localised(from, getLocale()).setLabel(getTranslation("people.handover.from"));
        from.setHelperText(getTranslation("people.handover.from.hint"));
        from.setRequiredIndicatorVisible(true);
        from.setManualValidation(true);
        from.setValue(today);
        from.addValueChangeListener(change -> offerEvents());
        return from;
    }

    private RadioButtonGroup<Who> successor() {
        who.setLabel(getTranslation("people.handover.successor"));
        who.setItems(Who.values());
        who.setItemLabelGenerator(one -> getTranslation("people.handover.successor." + one));
        who.setValue(Who.NEWCOMER);
        who.addValueChangeListener(change -> show());
        who.addClassName("form-wide");
        return who;
    }

    private ComboBox<RosterRow> knownField(Roster roster, PeopleWords words) {
        known.setLabel(getTranslation("people.handover.known"));
        known.setHelperText(getTranslation("people.handover.known.hint"));
        known.setItemLabelGenerator(row -> row.name() + " · " + words.toldApart(row));
        known.setRequiredIndicatorVisible(true);
        known.setManualValidation(true);
        known.setItems(query -> new RosterPages(
                        roster, new RosterFilter(query.getFilter().orElse(""), null, null, false))
                .fetch(query.getOffset(), query.getLimit()));
        known.addClassName("form-wide");
        return known;
    }

    private CheckboxGroup<OpenInvitation> eventsField() {
        events.setLabel(getTranslation("people.handover.events"));
        events.setHelperText(getTranslation("people.handover.events.hint"));
        events.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        events.setItemLabelGenerator(event -> event.title() + " · " + InWords.dateTime(event.start(), getLocale()));
        events.addClassName("form-wide");
        return events;
    }

    private void show() {
        newcomer.setVisible(who.getValue() == Who.NEWCOMER);
        known.setVisible(who.getValue() == Who.KNOWN);
    }

    /** Those that a successor of that day could take over, all chosen. */
    private void offerEvents() {
        if (from.isEmpty()) return;
        List<OpenInvitation> open = handovers.invitations(predecessor.id(), from.getValue());
        events.setItems(open);
        events.select(open);
        events.setVisible(!open.isEmpty());
    }

    private boolean save() {
        from.setInvalid(false);
        known.setInvalid(false);
        Optional<Successor> successor = successorTyped();
        if (from.isEmpty()) refuse(from, getTranslation("shared.required"));
        if (successor.isEmpty() || from.isEmpty()) return false;
        try {
            handovers.handOver(new HandOver(
                    predecessor.id(),
                    role.id(),
                    from.getValue(),
                    successor.get(),
                    events.getValue().stream().map(OpenInvitation::event).collect(Collectors.toSet())));
        } catch (PeopleProblem.EmailInUse inUse) {
            newcomer.refuseEmail(Notices.text(inUse));
            return false;
        } catch (PeopleProblem.AlreadyAffiliated already) {
            refuseKnown(Notices.text(already));
            return false;
        } catch (HandoverProblem.SamePerson same) {
            refuseKnown(Notices.text(same));
            return false;
        } catch (HandoverProblem.TooEarly early) {
            refuse(from, Notices.text(early));
            return false;
        }
        Notices.success("people.handover.done");
        done.run();
        return true;
    }

    private Optional<Successor> successorTyped() {
        if (who.getValue() == Who.NEWCOMER) return newcomer.value().map(value -> new Successor.Newcomer(value.facts()));
        @Nullable RosterRow chosen = known.getValue();
        if (chosen == null) {
            refuseKnown(getTranslation("shared.required"));
            return Optional.empty();
        }
        return Optional.of(new Successor.Known(chosen.id()));
    }

    private void refuseKnown(String text) {
        known.setErrorMessage(text);
        known.setInvalid(true);
    }

    private static void refuse(DatePicker field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
    }
}
