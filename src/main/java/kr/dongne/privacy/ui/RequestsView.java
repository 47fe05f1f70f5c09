package kr.dongne.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.accesslog.AccessLogQueries;
import kr.dongne.privacy.PersonFile;
import kr.dongne.privacy.RequestRow;
import kr.dongne.privacy.Requests;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Downloads;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** What people asked for about their data, by the day on which an answer is due. */
@Route("privacy-requests")
@RolesAllowed("ADMIN")
@Menu(title = "privacy.requests.title", icon = "vaadin:envelope-open-o", order = 93)
@StyleSheet("context://styles/privacy.css")
class RequestsView extends Main implements HasDynamicTitle {

    private final transient Requests requests;
    private final transient PersonFile files;
    private final Div list = new Div();

    RequestsView(Requests requests, PersonFile files, AccessLogQueries people, Clock clock) {
        this.requests = requests;
        this.files = files;
        addClassName("page");
        list.addClassName("desk-cards");
        Button open = new Button(
                getTranslation("privacy.request.open"), VaadinIcon.PLUS.create(), click -> new NewRequestDialog(
                                people, LocalDate.now(clock), getLocale(), wanted -> {
                                    requests.open(wanted);
                                    Notices.success("privacy.request.opened");
                                    show();
                                })
                        .open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        PageHeader header = new PageHeader(getTranslation("privacy.requests.title"), open);
        header.setSubtitle(getTranslation("privacy.requests.lead"));
        add(header, list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.requests.title");
    }

    private void show() {
        List<RequestRow> found = requests.list();
        list.removeAll();
        found.forEach(request -> list.add(card(request)));
        if (found.isEmpty())
            list.add(new EmptyState(
                    VaadinIcon.ENVELOPE_OPEN_O,
                    getTranslation("privacy.requests.none"),
                    getTranslation("privacy.requests.none.hint")));
    }

    private Component card(RequestRow request) {
        Div badges = new Div(badge(request));
        badges.addClassName("badges");
        Section card = new Section(
                new H2(getTranslation("privacy.request.kind." + request.kind()) + " · " + request.requester()),
                badges,
                new Paragraph(request.content()),
                new Paragraph(getTranslation("privacy.request.days", request.receivedOn(), request.dueOn())));
        card.addClassName("card");
        if (request.contact() != null)
            card.add(new Paragraph(getTranslation("privacy.request.contact") + ": " + request.contact()));
        if (request.delayReason() != null)
            card.add(new Paragraph(getTranslation("privacy.request.delayed", request.delayReason())));
        if (request.outcome() != null && request.closedOn() != null)
            card.add(new Paragraph(getTranslation(
                    "privacy.request.closed",
                    Objects.requireNonNullElse(request.closedBy(), ""),
                    request.closedOn(),
                    request.outcome())));
        if (request.state() == RequestRow.State.OPEN || request.person() != null) card.add(actions(request));
        return card;
    }

    private StatusBadge badge(RequestRow request) {
        if (request.overdue())
            return new StatusBadge(Tone.DANGER, VaadinIcon.ALARM, getTranslation("privacy.request.overdue"));
        String text = getTranslation("privacy.request.state." + request.state());
        return switch (request.state()) {
            case OPEN -> new StatusBadge(Tone.WARNING, VaadinIcon.HOURGLASS, text);
            case DONE -> new StatusBadge(Tone.SUCCESS, text);
            case REFUSED -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.BAN, text);
        };
    }

    private Component actions(RequestRow request) {
        Div actions = new Div();
        actions.addClassName("form-actions");
        UUID person = request.person();
        if (person != null)
            actions.add(new Button(
                    getTranslation("privacy.file.make"), VaadinIcon.DOWNLOAD_ALT.create(), click -> file(person)));
        if (request.state() != RequestRow.State.OPEN) return actions;
        if (request.delayReason() == null)
            actions.add(new Button(getTranslation("privacy.request.put-off"), click -> putOff(request)));
        Button close = new Button(getTranslation("privacy.request.close"), click -> close(request));
        close.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(close);
        return actions;
    }

    private void file(UUID person) {
        Select<PersonFile.Format> format = new Select<>();
        format.setLabel(getTranslation("privacy.file.format"));
        format.setItems(PersonFile.Format.values());
        format.setItemLabelGenerator(one -> getTranslation("privacy.file.format." + one));
        format.setValue(PersonFile.Format.PDF);
        new FormDialog(
                        getTranslation("privacy.file.make"),
                        getTranslation("privacy.file.next"),
                        () -> {
                            Downloads.askReason(
                                    this,
                                    getTranslation("privacy.file.make"),
                                    reason -> Files.of(files.of(person, format.getValue(), getLocale(), reason)));
                            return true;
                        },
                        new Paragraph(getTranslation("privacy.file.text")),
                        format)
                .open();
    }

    private void putOff(RequestRow request) {
        Confirm.withReason(
                getTranslation("privacy.request.put-off"),
                getTranslation("privacy.request.put-off.text"),
                getTranslation("privacy.request.put-off"),
                reason -> {
                    requests.putOff(request.id(), reason);
                    show();
                });
    }

    private void close(RequestRow request) {
        RadioButtonGroup<RequestRow.State> outcome = new RadioButtonGroup<>(getTranslation("privacy.request.outcome"));
        outcome.setItems(RequestRow.State.DONE, RequestRow.State.REFUSED);
        outcome.setItemLabelGenerator(one -> getTranslation("privacy.request.state." + one));
        outcome.setValue(RequestRow.State.DONE);
        TextArea text = new TextArea(getTranslation("privacy.request.answer"));
        text.setHelperText(getTranslation("privacy.request.answer.hint"));
        text.setRequiredIndicatorVisible(true);
        text.setErrorMessage(getTranslation("shared.required"));
        text.setWidthFull();
        text.setMaxLength(2_000);
        new FormDialog(
                        getTranslation("privacy.request.close"),
                        getTranslation("privacy.request.close"),
                        () -> {
                            text.setInvalid(text.getValue().isBlank());
                            if (text.isInvalid()) return false;
                            requests.close(request.id(), outcome.getValue(), text.getValue());
                            show();
                            return true;
                        },
                        outcome,
                        text)
                .open();
    }
}
