package kr.dongne.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceProblem;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.MarkAnswer;
import kr.dongne.attendance.WalkIn;
import kr.dongne.attendance.WalkInMatch;
import kr.dongne.district.Dong;
import kr.dongne.event.EventDetails;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Somebody came who was not found: name and dong are enough; only when the name is several people's is more asked. */
final class WalkInDialog extends Dialog {

    private final EventDetails event;
    private final transient AttendanceBook book;
    private final @Nullable String desk;
    private final transient Consumer<MarkAnswer> done;
    private final Words words;
    private final TextField name = new TextField(Words.text("attendance.sheet.name"));
    private final ComboBox<Dong> dong = new ComboBox<>(Words.text("attendance.sheet.dong"));
    private final TextField phone = new TextField(Words.text("attendance.phone"));
    private final ComboBox<ExpectedRow> proxyFor = new ComboBox<>(Words.text("attendance.walk-in.proxy-for"));
    private final RadioButtonGroup<Choice> who = new RadioButtonGroup<>(Words.text("attendance.walk-in.who"));
    private final String key = UUID.randomUUID().toString();

    /** Somebody of the asked name; null is another person. */
    private record Choice(@Nullable WalkInMatch match) {}

    WalkInDialog(
            EventDetails event,
            AttendanceBook book,
            List<Dong> dongs,
            List<ExpectedRow> rows,
            @Nullable String desk,
            Consumer<MarkAnswer> done) {
        super(Words.text("attendance.walk-in.add"));
        this.event = event;
        this.book = book;
        this.desk = desk;
        this.done = done;
        words = new Words(dongs);
        dong.setItems(dongs);
        dong.setItemLabelGenerator(Dong::name);
        dong.setClearButtonVisible(true);
        setUpFields(rows);
        Div fields = new Div(new Paragraph(Words.text("attendance.walk-in.text")), name, dong, who, phone, proxyFor);
        fields.addClassName("attendance-walk-in");
        add(fields);
        addButtons();
        name.focus();
    }

    private void setUpFields(List<ExpectedRow> rows) {
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        phone.setHelperText(Words.text("attendance.phone.help"));
        proxyFor.setItems(rows.stream().filter(ExpectedRow::expected).toList());
        proxyFor.setItemLabelGenerator(row -> row.name() + " (" + words.about(row) + ")");
        proxyFor.setHelperText(Words.text("attendance.walk-in.proxy-for.help"));
        proxyFor.setClearButtonVisible(true);
        who.setVisible(false);
        who.setItemLabelGenerator(this::label);
        name.addValueChangeListener(change -> askAgain());
        dong.addValueChangeListener(change -> askAgain());
    }

    private void addButtons() {
        Button cancel = new Button(Words.text("shared.cancel"), click -> close());
        Button save = new Button(Words.text("attendance.walk-in.save"), click -> new Reasoned(event).run(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(this);
        getFooter().add(cancel, save);
    }

    private void save(@Nullable String reason) {
        clearErrors();
        try {
            MarkAnswer answer = book.walkIn(command(reason));
            close();
            done.accept(answer);
        } catch (AttendanceProblem.ReasonMissing closed) {
            throw closed;
        } catch (AttendanceProblem.SeveralPeople several) {
            offerChoices();
        } catch (AttendanceProblem.NameMissing | AttendanceProblem.TooLong wrongName) {
            error(name, wrongName);
        } catch (InvalidValue wrongPhone) {
            error(phone, wrongPhone);
        } catch (AttendanceProblem.DongMissing noDong) {
            dong.setErrorMessage(Notices.text(noDong));
            dong.setInvalid(true);
        } catch (AttendanceProblem.NoSuchRepresentation nobody) {
            proxyFor.setErrorMessage(Notices.text(nobody));
            proxyFor.setInvalid(true);
        }
    }

    private WalkIn command(@Nullable String reason) {
        Choice choice = who.isVisible() ? who.getValue() : null;
        AttendeeId chosen =
                choice == null || choice.match() == null ? null : choice.match().id();
        return new WalkIn(
                event.id(),
                name.getValue(),
                dong.getValue() == null ? null : dong.getValue().code(),
                phone.getValue(),
                chosen,
                choice != null && choice.match() == null,
                proxyFor.getValue() == null ? null : proxyFor.getValue().id(),
                reason,
                desk,
                choice == null ? key : key + (chosen == null ? "-other" : "-" + chosen.value()));
    }

    private void offerChoices() {
        if (who.isVisible()) {
            who.setErrorMessage(Words.text("attendance.walk-in.choose"));
            who.setInvalid(true);
            return;
        }
        List<Choice> choices = new ArrayList<>();
        var place = dong.getValue() == null ? null : dong.getValue().code();
        for (WalkInMatch match : book.matches(event.id(), name.getValue(), place)) choices.add(new Choice(match));
        choices.add(new Choice(null));
        who.setItems(choices);
        who.setVisible(true);
    }

    private String label(Choice choice) {
        WalkInMatch match = choice.match();
        if (match == null) return Words.text("attendance.walk-in.somebody-else");
        List<String> parts = new ArrayList<>(words.offices(match.affiliations()));
        if (match.phoneEnding() != null) parts.add(Words.text("attendance.phone-ending", match.phoneEnding()));
        if (match.status() != null) parts.add(Words.status(match.status()));
        return match.name() + " · " + String.join(" · ", parts);
    }

    /** Another name or dong is another question. */
    private void askAgain() {
        who.setVisible(false);
        who.clear();
    }

    private void clearErrors() {
        name.setInvalid(false);
        phone.setInvalid(false);
        dong.setInvalid(false);
        proxyFor.setInvalid(false);
        who.setInvalid(false);
    }

    private static void error(TextField field, BusinessException refusal) {
        field.setErrorMessage(Notices.text(refusal));
        field.setInvalid(true);
        field.focus();
    }
}
