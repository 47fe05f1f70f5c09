package kr.dongne.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.shared.InvalidValue;

/** Puts messages next to fields and takes the reader to the first one. */
public final class FieldErrors {

    private boolean none = true;

    /** Marks the field as missing unless it is filled in. */
    public <F extends Component & HasValidationProperties> void require(F field, boolean filled) {
        if (!filled) refuse(field, I18NProvider.translate("shared.required"));
    }

    /** Puts the message at the field. */
    public <F extends Component & HasValidationProperties> void refuse(F field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        if (none && field instanceof Focusable<?> focusable) focusable.focus();
        none = false;
    }

    /** Puts what the rule refuses with {@link InvalidValue} at the field, and takes an earlier message away. */
    public <F extends Component & HasValidationProperties> void check(F field, Runnable rule) {
        clear(field);
        try {
            rule.run();
        } catch (InvalidValue refused) {
            refuse(field, Notices.text(refused));
        }
    }

    /** Whether nothing was refused. */
    public boolean none() {
        return none;
    }

    /** Takes a field's message away. */
    public static void clear(HasValidationProperties field) {
        field.setInvalid(false);
    }

    /** Lets a field's message go as soon as the field is changed. */
    public static <F extends Component & HasValidationProperties & HasValue<?, ?>> void clearOnChange(F field) {
        field.addValueChangeListener(change -> field.setInvalid(false));
    }
}
