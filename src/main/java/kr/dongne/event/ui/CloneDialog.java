package kr.dongne.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kr.dongne.draft.DraftProblem;
import kr.dongne.draft.Warning;
import kr.dongne.draft.WarningKind;
import kr.dongne.event.EventChecks;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.Events;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.ui.FieldErrors;
import kr.dongne.shared.ui.Notices;

/** Asks when the copy of an event shall be, and looks at that date while it is typed. */
final class CloneDialog extends Dialog {

    /** The same weekday a year later is what most copies want. */
    private static final int WEEKS_OF_A_YEAR = 52;

    private final transient EventDetails source;
    private final transient EventChecks checks;
    private final transient Events events;
    private final transient Consumer<EventId> onCloned;
    private final DatePicker date;
    private final TimePicker time;
    private final WarningLines warnings = new WarningLines();
    private final Paragraph leftOut = new Paragraph(getTranslation("event.clone.taken"));
    private final ElectionReason electionReason = new ElectionReason();

    CloneDialog(EventDetails source, EventChecks checks, Events events, Consumer<EventId> onCloned) {
        this.source = source;
        this.checks = checks;
        this.events = events;
        this.onCloned = onCloned;
        setHeaderTitle(getTranslation("event.clone.title"));
        addClassName("event-dialog");
        date = TimeFields.date(getTranslation("event.form.date"), getLocale());
        time = TimeFields.time(getTranslation("event.form.start"));
        date.setRequiredIndicatorVisible(true);
        time.setRequiredIndicatorVisible(true);
        date.setValue(source.slot().start().toLocalDate().plusWeeks(WEEKS_OF_A_YEAR));
        time.setValue(source.slot().start().toLocalTime());
        date.addValueChangeListener(change -> lookAtIt());
        time.addValueChangeListener(change -> lookAtIt());
        Div fields = new Div(date, time);
        fields.addClassName("event-fields");
        add(new Paragraph(getTranslation("event.clone.text")), fields, warnings, leftOut, electionReason);
        Button confirm = new Button(getTranslation("event.clone.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), confirm);
        lookAtIt();
    }

    private Optional<LocalDateTime> start() {
        if (date.getValue() == null || time.getValue() == null) return Optional.empty();
        return Optional.of(date.getValue().atTime(time.getValue()));
    }

    private void lookAtIt() {
        List<Warning> found = start().map(
                        start -> checks.check(source.draft().startingAt(start, null), source.audience(), null))
                .orElse(List.of());
        warnings.show(found);
        leftOut.setVisible(found.stream()
                .anyMatch(warning ->
                        warning.kind() == WarningKind.VENUE_TAKEN || warning.kind() == WarningKind.LECTURER_TAKEN));
        electionReason.setVisible(found.stream().anyMatch(warning -> warning.kind() == WarningKind.ELECTION));
    }

    private void confirm() {
        FieldErrors.clear(date);
        FieldErrors.clear(time);
        FieldErrors.clear(electionReason);
        FieldErrors errors = new FieldErrors();
        errors.require(date, date.getValue() != null);
        errors.require(time, time.getValue() != null);
        if (errors.none()) start().ifPresent(this::copyTo);
    }

    private void copyTo(LocalDateTime start) {
        try {
            String reason = electionReason.isVisible() ? electionReason.getValue() : null;
            EventId copy = events.cloneOf(source.id(), start, reason);
            close();
            onCloned.accept(copy);
        } catch (DraftProblem.ElectionReasonMissing missing) {
            electionReason.setVisible(true);
            new FieldErrors().refuse(electionReason, Notices.text(missing));
        } catch (BusinessException refusal) {
            new FieldErrors().refuse(date, Notices.text(refusal));
        }
    }
}
