package kr.dongne.reply.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventId;
import kr.dongne.event.EventRow;
import kr.dongne.invitation.AnswerKeys;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.Offices;
import kr.dongne.itip.PartStat;
import kr.dongne.reply.ApplyParked;
import kr.dongne.reply.ParkedMail;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Applies a mail to a person: whom, which answer, and whether the sender's address is remembered. */
final class ApplyForm extends Div {

    private final transient ParkedMail parked;
    private final transient ReplyServices services;
    private final transient Offices offices;
    private final transient Runnable onDone;
    private final Select<EventRow> event = new Select<>();
    private final ComboBox<InvitationRow> person = new ComboBox<>();
    private final RadioButtonGroup<PartStat> answer = new RadioButtonGroup<>();
    private final Checkbox remember = new Checkbox();

    ApplyForm(ParkedMail parked, ReplyServices services, Runnable onDone) {
        this.parked = parked;
        this.services = services;
        this.onDone = onDone;
        offices = new Offices(services.dongs(), this::getTranslation);
        addClassName("apply-form");
        add(eventField(), personField(), answerField(), rememberField());
        add(new Button(getTranslation("invitation.inbox.apply"), click -> apply()));
        preselect();
    }

    private Component eventField() {
        event.setLabel(getTranslation("invitation.inbox.event"));
        event.setItems(services.events().list(new EventFilter(EventFilter.When.UPCOMING, null)));
        event.setItemLabelGenerator(row -> row == null ? "" : row.title());
        event.setWidthFull();
        event.addValueChangeListener(change -> people(change.getValue()));
        return event;
    }

    private Component personField() {
        person.setLabel(getTranslation("invitation.inbox.person"));
        person.setItemLabelGenerator(row -> row.name() + " · " + offices.of(row.affiliations()));
        person.setRequiredIndicatorVisible(true);
        person.setManualValidation(true);
        person.setWidthFull();
        return person;
    }

    private Component answerField() {
        answer.setLabel(getTranslation("invitation.rsvp.form"));
        answer.setItems(PartStat.ACCEPTED, PartStat.DECLINED, PartStat.TENTATIVE);
        answer.setItemLabelGenerator(one -> getTranslation(AnswerKeys.of(one)));
        answer.setRequiredIndicatorVisible(true);
        answer.setManualValidation(true);
        return answer;
    }

    private Component rememberField() {
        remember.setLabel(getTranslation("invitation.inbox.remember"));
        remember.setVisible(parked.mail().message().from() != null);
        return remember;
    }

    private void people(@Nullable EventRow chosen) {
        person.setItems(chosen == null ? List.of() : live(chosen.id()));
    }

    private List<InvitationRow> live(EventId chosen) {
        return services.invitations().ofEvent(chosen).stream()
                .filter(InvitationRow::live)
                .toList();
    }

    /** The invitation that the mail itself names, else the one of the sender's address. */
    private void preselect() {
        PartStat said = parked.answer();
        if (said == PartStat.ACCEPTED || said == PartStat.DECLINED || said == PartStat.TENTATIVE) answer.setValue(said);
        Set<InvitationRow> likely = new LinkedHashSet<>();
        if (parked.invitation() != null) likely.add(parked.invitation());
        likely.addAll(parked.candidates());
        likely.stream().filter(InvitationRow::live).findFirst().ifPresent(this::choose);
    }

    private void choose(InvitationRow row) {
        event.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(row.event()))
                .findFirst()
                .ifPresent(event::setValue);
        person.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(row.id()))
                .findFirst()
                .ifPresent(person::setValue);
    }

    private void apply() {
        person.setInvalid(person.isEmpty());
        person.setErrorMessage(getTranslation("shared.required"));
        answer.setInvalid(answer.isEmpty());
        answer.setErrorMessage(getTranslation("invitation.rsvp.answer.missing"));
        if (person.isEmpty() || answer.isEmpty()) return;
        var command = new ApplyParked(
                parked.mail().row().id(), person.getValue().id(), answer.getValue(), remember.getValue());
        if (Notices.attempt(() -> services.desk().apply(command))) onDone.run();
    }
}
