package kr.dongne.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import kr.dongne.settings.Setting;
import org.jspecify.annotations.Nullable;

/** One setting on the screen: a field as its kind demands; empty stands for the console's own value. */
final class SettingField {

    private final Setting setting;
    private final HasValueAndElement<?, ?> field;
    private String before;

    SettingField(Setting setting, @Nullable String value) {
        this.setting = setting;
        String set = Objects.requireNonNullElse(value, "");
        String label = I18NProvider.translate("settings." + setting.key());
        field = switch (setting.kind()) {
            case LINE -> new TextField(label, set, "");
            case TEXT -> new TextArea(label, set, "");
            case MINUTES -> number(label, minutes(set), "settings.minutes");
            case COUNT -> number(label, set.isEmpty() ? null : Integer.valueOf(set), "settings.times");
            case YES_NO -> new Checkbox(label, Boolean.parseBoolean(set));
        };
        if (field instanceof com.vaadin.flow.component.HasHelper helped)
            helped.setHelperText(I18NProvider.translate("settings." + setting.key() + ".hint"));
        before = text();
    }

    Setting setting() {
        return setting;
    }

    Component component() {
        return (Component) field;
    }

    /** What is typed, as the service takes it. */
    String text() {
        Object value = ((HasValue<?, ?>) field).getValue();
        if (value == null) return "";
        return setting.kind() == Setting.Kind.MINUTES
                ? Duration.ofMinutes((Integer) value).toString()
                : value.toString();
    }

    boolean changed() {
        return !text().equals(before);
    }

    void kept() {
        before = text();
        if (field instanceof HasValidationProperties marked) marked.setInvalid(false);
    }

    void refuse(String reason) {
        if (!(field instanceof HasValidationProperties marked)) return;
        marked.setErrorMessage(reason);
        marked.setInvalid(true);
    }

    private static IntegerField number(String label, @Nullable Integer value, String unitKey) {
        IntegerField number = new IntegerField(label);
        number.setManualValidation(true);
        number.setSuffixComponent(new Span(I18NProvider.translate(unitKey)));
        number.setValue(value);
        return number;
    }

    private static @Nullable Integer minutes(String set) {
        try {
            return set.isEmpty() ? null : Math.toIntExact(Duration.parse(set).toMinutes());
        } catch (DateTimeParseException notADuration) {
            return null;
        }
    }
}
