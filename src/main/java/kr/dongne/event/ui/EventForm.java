package kr.dongne.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.dongne.booking.BookableKind;
import kr.dongne.booking.Lecturer;
import kr.dongne.booking.SlotTaken;
import kr.dongne.booking.Venue;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.DraftProblem;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.EventField;
import kr.dongne.draft.FieldRefusal;
import kr.dongne.draft.Warning;
import kr.dongne.draft.WarningKind;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.FieldErrors;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Everything of an event that can be typed: a draft goes in, a draft comes out; warnings and refusals stand next to their fields. */
final class EventForm extends Div {

    private final Runnable onChange;
    private boolean reading;
    private final List<Venue> venues;
    private final TextField title = new TextField();
    private final TextArea description = new TextArea();
    private final SlotFields slot;
    private final WarningLines slotWarnings = new WarningLines();
    private final ElectionReason electionReason = new ElectionReason();
    private final ComboBox<Venue> venue = new ComboBox<>();
    private final WarningLines venueWarnings = new WarningLines();
    private final PartsEditor parts;
    private final DeadlineFields deadline;
    private final WarningLines deadlineWarnings = new WarningLines();
    private final TextField contactName = new TextField();
    private final TextField contactPhone = new TextField();
    private final CheckboxGroup<AffiliationRole> quorumRoles = new CheckboxGroup<>();

    EventForm(List<Venue> venues, List<Lecturer> lecturers, Locale locale, Runnable onChange) {
        this.onChange = onChange;
        this.venues = venues;
        addClassName("event-form");
        slot = new SlotFields(locale, this::changed);
        deadline = new DeadlineFields(locale, this::changed);
        parts = new PartsEditor(lecturers, () -> slot, this::changed);
        textFields();
        venueField();
        quorumField();
        Div contact = new Div(contactName, contactPhone);
        contact.addClassName("event-fields");
        add(section("event.form.section.what", title, description));
        add(section("event.form.section.when", slot, slotWarnings, electionReason, venue, venueWarnings));
        add(section("event.form.section.programme", parts));
        add(section("event.form.section.answers", deadline, deadlineWarnings, contact, quorumRoles));
    }

    private Section section(String headingKey, Component... components) {
        Section section = new Section(new H2(getTranslation(headingKey)));
        section.addClassName("card");
        section.add(components);
        return section;
    }

    private void textFields() {
        title.setLabel(getTranslation("event.field.title"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(200);
        title.setManualValidation(true);
        FieldErrors.clearOnChange(title);
        description.setLabel(getTranslation("event.field.description"));
        description.setMaxLength(4000);
        description.setMinRows(3);
        description.setManualValidation(true);
        FieldErrors.clearOnChange(electionReason);
        contactName.setLabel(getTranslation("event.field.contact-name"));
        contactName.setMaxLength(100);
        contactName.setManualValidation(true);
        contactPhone.setLabel(getTranslation("event.field.contact-phone"));
        contactPhone.setMaxLength(30);
        contactPhone.setManualValidation(true);
    }

    private void venueField() {
        venue.setLabel(getTranslation("event.field.venue"));
        venue.setItems(venues);
        venue.setItemLabelGenerator(FieldWords::venue);
        venue.setClearButtonVisible(true);
        venue.setManualValidation(true);
        venue.addValueChangeListener(change -> {
            Venue chosen = change.getValue();
            venue.setHelperText(chosen == null ? getTranslation("event.form.venue.none") : about(chosen));
            venue.setInvalid(false);
            changed();
        });
        venue.setHelperText(getTranslation("event.form.venue.none"));
    }

    private static String about(Venue venue) {
        return venue.equipment() == null ? venue.address() : venue.address() + " · " + venue.equipment();
    }

    private void quorumField() {
        quorumRoles.setLabel(getTranslation("event.field.quorum-roles"));
        quorumRoles.setHelperText(getTranslation("event.form.quorum.help"));
        quorumRoles.setItems(AffiliationRole.values());
        quorumRoles.setItemLabelGenerator(FieldWords::role);
    }

    /** Fills the form in; tells of one change, not of many. */
    void read(EventDraft draft) {
        reading = true;
        title.setValue(draft.title());
        description.setValue(orEmpty(draft.description()));
        slot.read(draft.slot());
        electionReason.setValue(orEmpty(draft.electionReason()));
        venue.setValue(venues.stream()
                .filter(one -> one.id().equals(draft.venue()))
                .findFirst()
                .orElse(null));
        parts.read(draft.parts());
        deadline.read(draft.replyDeadline());
        contactName.setValue(orEmpty(draft.contactName()));
        contactPhone.setValue(orEmpty(draft.contactPhone()));
        quorumRoles.setValue(draft.quorumRoles());
        electionReason.setVisible(draft.electionReason() != null);
        reading = false;
        changed();
    }

    private void changed() {
        if (!reading) onChange.run();
    }

    /** What is typed so far, for warnings; nothing while the times make no slot. */
    Optional<EventDraft> typed() {
        return slot.typed().map(this::draft);
    }

    /** The draft, or nothing when fields were marked. */
    Optional<EventDraft> write() {
        clearErrors();
        FieldErrors errors = new FieldErrors();
        errors.require(title, !title.getValue().isBlank());
        List<Boolean> complete = List.of(errors.none(), slot.complete(), parts.complete(), deadline.complete());
        return complete.contains(false) ? Optional.empty() : typed();
    }

    private EventDraft draft(TimeSlot when) {
        Venue place = venue.getValue();
        return new EventDraft(
                title.getValue(),
                description.getValue(),
                when,
                place == null ? null : place.id(),
                deadline.typed(),
                contactName.getValue(),
                contactPhone.getValue(),
                parts.typed(slot.day()),
                quorumRoles.getValue(),
                electionReason.isVisible() ? electionReason.getValue() : null);
    }

    private void clearErrors() {
        List.of(title, contactName, contactPhone).forEach(FieldErrors::clear);
        List.of(description, electionReason).forEach(FieldErrors::clear);
        FieldErrors.clear(venue);
        slot.clearErrors();
        parts.clearErrors();
        deadline.clearErrors();
    }

    void show(List<Warning> warnings) {
        slotWarnings.show(at(EventField.SLOT, warnings));
        venueWarnings.show(at(EventField.VENUE, warnings));
        deadlineWarnings.show(at(EventField.REPLY_DEADLINE, warnings));
        parts.show(warnings);
        electionReason.setVisible(warnings.stream().anyMatch(warning -> warning.kind() == WarningKind.ELECTION));
    }

    private static List<Warning> at(EventField field, List<Warning> warnings) {
        return warnings.stream().filter(warning -> warning.field() == field).toList();
    }

    /** Puts a refusal next to the field that is to blame; false when there is none. */
    boolean show(BusinessException refusal) {
        String text = Notices.text(refusal);
        if (refusal instanceof SlotTaken taken) return showTaken(taken, text);
        if (refusal instanceof DraftProblem.PartOutsideEvent outside) return parts.refuse(outside.part(), text);
        return refusal instanceof FieldRefusal problem && problem.field() != null && showAt(problem.field(), text);
    }

    private boolean showTaken(SlotTaken taken, String text) {
        if (taken.resourceKind() != BookableKind.VENUE) return parts.refuseLecturer(taken.resourceName(), text);
        new FieldErrors().refuse(venue, text);
        return true;
    }

    private boolean showAt(EventField field, String text) {
        FieldErrors errors = new FieldErrors();
        switch (field) {
            case TITLE -> errors.refuse(title, text);
            case DESCRIPTION -> errors.refuse(description, text);
            case SLOT -> slot.refuse(text);
            case VENUE -> errors.refuse(venue, text);
            case REPLY_DEADLINE -> deadline.refuse(text);
            case CONTACT_NAME -> errors.refuse(contactName, text);
            case CONTACT_PHONE -> errors.refuse(contactPhone, text);
            case ELECTION_REASON -> {
                electionReason.setVisible(true);
                errors.refuse(electionReason, text);
            }
            case PART -> {
                return parts.refuse(null, text);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
