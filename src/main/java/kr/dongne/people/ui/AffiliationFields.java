package kr.dongne.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.people.NewAffiliation;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;

/** The fields of an affiliation to be added: role, dong, first and last day. */
final class AffiliationFields extends Div {

    private final ComboBox<AffiliationRole> role = new ComboBox<>();
    private final ComboBox<Dong> dong = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    /** Those of the whole district choose among all roles, others among those of a dong. */
    AffiliationFields(List<Dong> dongs, boolean wholeDistrict, LocalDate today) {
        addClassName("form-fields");
        roleField(wholeDistrict);
        dongField(dongs);
        from.setLabel(getTranslation("people.affiliation.from"));
        from.setRequiredIndicatorVisible(true);
        from.setManualValidation(true);
        Pickers.localised(from, getLocale()).setValue(today);
        to.setLabel(getTranslation("people.affiliation.to"));
        to.setHelperText(getTranslation("people.affiliation.to.hint"));
        to.setManualValidation(true);
        Pickers.localised(to, getLocale());
        add(dong, role, from, to);
    }

    /** The affiliation, or nothing when something is missing or wrong: then it is marked. */
    Optional<NewAffiliation> value() {
        clear();
        if (role.isEmpty()) refuse(role::setErrorMessage, role::setInvalid, "shared.required");
        boolean dongMissing =
                dong.isEmpty() && (role.isEmpty() || role.getValue().inDong());
        if (dongMissing) refuse(dong::setErrorMessage, dong::setInvalid, "people.affiliation.dong-missing");
        if (from.isEmpty()) refuse(from::setErrorMessage, from::setInvalid, "shared.required");
        if (role.isEmpty() || dongMissing || from.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new NewAffiliation(
                    role.getValue(), dong.isEmpty() ? null : dong.getValue().code(), from.getValue(), to.getValue()));
        } catch (InvalidValue refused) {
            to.setErrorMessage(Notices.text(refused));
            to.setInvalid(true);
            return Optional.empty();
        }
    }

    /** Shows at the role why the whole affiliation was refused. */
    void refuse(String text) {
        role.setErrorMessage(text);
        role.setInvalid(true);
    }

    private void refuse(Consumer<String> message, Consumer<Boolean> mark, String key) {
        message.accept(getTranslation(key));
        mark.accept(true);
    }

    private void clear() {
        role.setInvalid(false);
        dong.setInvalid(false);
        from.setInvalid(false);
        to.setInvalid(false);
    }

    private void roleField(boolean wholeDistrict) {
        role.setLabel(getTranslation("people.affiliation.role"));
        role.setItems(Arrays.stream(AffiliationRole.values())
                .filter(one -> wholeDistrict || one.inDong())
                .toList());
        role.setItemLabelGenerator(PeopleWords::role);
        role.setRequiredIndicatorVisible(true);
        role.setManualValidation(true);
        role.addValueChangeListener(change ->
                dong.setEnabled(change.getValue() == null || change.getValue().inDong()));
    }

    private void dongField(List<Dong> dongs) {
        dong.setLabel(getTranslation("people.affiliation.dong"));
        dong.setItems(dongs);
        dong.setItemLabelGenerator(Dong::name);
        dong.setManualValidation(true);
        if (dongs.size() == 1) dong.setValue(dongs.getFirst());
    }
}
