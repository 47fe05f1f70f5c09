package kr.dongne.privacy.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import kr.dongne.accesslog.AccessLogQueries;
import kr.dongne.accesslog.SubjectNames.Subject;
import kr.dongne.privacy.OpenRequest;
import kr.dongne.privacy.RequestKind;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Pickers;

/** Writes down what somebody asks for. */
final class NewRequestDialog {

    private final Select<RequestKind> kind = new Select<>();
    private final ComboBox<Subject> person = new ComboBox<>(text("privacy.request.person"));
    private final TextField requester = new TextField(text("privacy.request.requester"));
    private final TextField contact = new TextField(text("privacy.request.contact"));
    private final TextArea content = new TextArea(text("privacy.request.content"));
    private final DatePicker received;
    private final Consumer<OpenRequest> onOpen;

    NewRequestDialog(AccessLogQueries people, LocalDate today, Locale language, Consumer<OpenRequest> onOpen) {
        this.onOpen = onOpen;
        kind.setLabel(text("privacy.request.kind"));
        kind.setItems(RequestKind.values());
        kind.setItemLabelGenerator(one -> text("privacy.request.kind." + one));
        kind.setValue(RequestKind.ACCESS);
        person.setItemsPageable((page, typed) -> people.subjects(typed).stream()
                .skip(page.getOffset())
                .limit(page.getPageSize())
                .toList());
        person.setItemLabelGenerator(one -> one.name() + " (" + one.where() + ")");
        person.setHelperText(text("privacy.request.person.hint"));
        person.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null && requester.isEmpty())
                requester.setValue(chosen.getValue().name());
        });
        requester.setRequiredIndicatorVisible(true);
        requester.setHelperText(text("privacy.request.requester.hint"));
        requester.setMaxLength(100);
        contact.setMaxLength(254);
        content.setRequiredIndicatorVisible(true);
        content.setMaxLength(2_000);
        received = Pickers.localised(new DatePicker(text("privacy.request.received")), language);
        received.setValue(today);
        received.setMax(today);
        received.setHelperText(text("privacy.request.received.hint"));
    }

    void open() {
        new FormDialog(
                        text("privacy.request.open"),
                        text("shared.save"),
                        this::save,
                        kind,
                        person,
                        requester,
                        contact,
                        content,
                        received)
                .open();
    }

    private boolean save() {
        requester.setErrorMessage(text("shared.required"));
        requester.setInvalid(requester.getValue().isBlank());
        content.setErrorMessage(text("shared.required"));
        content.setInvalid(content.getValue().isBlank());
        LocalDate day = received.getValue();
        if (requester.isInvalid() || content.isInvalid() || received.isInvalid() || day == null) return false;
        onOpen.accept(new OpenRequest(
                kind.getValue(),
                person.getValue() == null ? null : person.getValue().id(),
                requester.getValue(),
                contact.getValue(),
                content.getValue(),
                day));
        return true;
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
