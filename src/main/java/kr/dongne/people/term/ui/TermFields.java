package kr.dongne.people.term.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import kr.dongne.district.Dong;
import kr.dongne.people.term.DefineTerm;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;

/** The fields of a new term. */
final class TermFields extends Div {

    private final Select<Dong> dong = new Select<>();
    private final IntegerField ordinal = new IntegerField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    TermFields(List<Dong> dongs) {
        addClassName("form-fields");
        dong.setLabel(getTranslation("people.affiliation.dong"));
        dong.setItems(dongs);
        dong.setItemLabelGenerator(Dong::name);
        ordinal.setLabel(getTranslation("people.term.ordinal"));
        ordinal.setHelperText(getTranslation("people.term.ordinal.hint"));
        ordinal.setStepButtonsVisible(true);
        ordinal.setMin(1);
        from.setLabel(getTranslation("people.affiliation.from"));
        to.setLabel(getTranslation("people.affiliation.to"));
        Pickers.localised(from, getLocale());
        Pickers.localised(to, getLocale());
        dong.setManualValidation(true);
        ordinal.setManualValidation(true);
        from.setManualValidation(true);
        to.setManualValidation(true);
        add(dong, ordinal, from, to);
    }

    /** The term, or nothing when something is missing or wrong: then it is marked. */
    Optional<DefineTerm> value() {
        dong.setInvalid(dong.isEmpty());
        ordinal.setInvalid(ordinal.isEmpty());
        from.setInvalid(from.isEmpty());
        to.setInvalid(to.isEmpty());
        String required = getTranslation("shared.required");
        dong.setErrorMessage(required);
        ordinal.setErrorMessage(required);
        from.setErrorMessage(required);
        to.setErrorMessage(required);
        if (dong.isEmpty() || ordinal.isEmpty() || from.isEmpty() || to.isEmpty()) return Optional.empty();
        try {
            return Optional.of(
                    new DefineTerm(dong.getValue().code(), ordinal.getValue(), from.getValue(), to.getValue()));
        } catch (InvalidValue refused) {
            to.setErrorMessage(Notices.text(refused));
            to.setInvalid(true);
            return Optional.empty();
        }
    }

    /** Shows at the number why the whole term was refused. */
    boolean refuse(String text) {
        ordinal.setErrorMessage(text);
        ordinal.setInvalid(true);
        return false;
    }
}
