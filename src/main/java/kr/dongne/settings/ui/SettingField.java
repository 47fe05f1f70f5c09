package kr.dongne.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import kr.dongne.settings.MailFooter;
import kr.dongne.settings.Setting;
import kr.dongne.settings.SettingEdit;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** One setting on the screen: a field as its kind demands; empty stands for the console's own value. */
final class SettingField {

    private final Setting setting;
    private final HasValueAndElement<?, ?> field;
    private String stored;
    private String before = "";

    SettingField(Setting setting, @Nullable String value) {
        this.setting = setting;
        stored = Objects.requireNonNullElse(value, "");
        String label = I18NProvider.translate("settings." + setting.key());
        field = switch (setting.kind()) {
            case LINE -> new TextField(label);
            case TEXT, FOOTER -> new TextArea(label);
            case MINUTES -> number(label, "settings.minutes");
            case COUNT -> number(label, "settings.times");
            case WHOM -> whom(label);
        };
        show(stored);
        if (field instanceof com.vaadin.flow.component.HasHelper helped)
            helped.setHelperText(
                    I18NProvider.translate("settings." + setting.key() + ".hint", MailFooter.WORDS.typed()));
    }

    Setting setting() {
        return setting;
    }

    Component component() {
        return (Component) field;
    }

    /** A kept value as people read it; the console's own when there is none. */
    static String words(Setting setting, @Nullable String kept) {
        if (kept == null || kept.isEmpty()) return I18NProvider.translate("settings.default");
        return switch (setting.kind()) {
            case LINE, TEXT, FOOTER -> kept;
            case MINUTES -> I18NProvider.translate("settings.value.minutes", String.valueOf(minutes(kept)));
            case COUNT -> I18NProvider.translate("settings.value.times", kept);
            case WHOM -> I18NProvider.translate("settings.whom." + kept);
        };
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

    /** What was read and what is typed. */
    SettingEdit edit() {
        return new SettingEdit(setting, stored, text());
    }

    /** What is typed was kept. */
    void kept() {
        stored = setting.kept(text()).orElse("");
        before = text();
        clear();
    }

    /** Somebody else's value is what was read; what is typed stays, unless theirs is to be shown. */
    void theirs(String value, boolean shown) {
        stored = value;
        if (shown) show(value);
    }

    /** Puts what is wrong with the typed text beside the field; true when nothing is. */
    boolean check() {
        clear();
        try {
            Optional<String> unused = setting.kept(text());
            return true;
        } catch (InvalidValue refused) {
            refuse(Notices.text(refused));
            return false;
        }
    }

    /** Calls with the typed text now and whenever it changes. */
    void whenTyped(SerializableConsumer<String> listener) {
        field.addValueChangeListener(change -> listener.accept(text()));
        if (field instanceof HasValueChangeMode typed) typed.setValueChangeMode(ValueChangeMode.LAZY);
        listener.accept(text());
    }

    private void clear() {
        if (field instanceof HasValidationProperties marked) marked.setInvalid(false);
    }

    private void show(String value) {
        switch (field) {
            case IntegerField number ->
                number.setValue(
                        value.isEmpty()
                                ? null
                                : setting.kind() == Setting.Kind.MINUTES ? minutes(value) : Integer.valueOf(value));
            case TextField line -> line.setValue(value);
            case TextArea area -> area.setValue(value);
            case Whom whom -> whom.setValue(value.isEmpty() ? Setting.WHOM.getFirst() : value);
            default -> throw new IllegalStateException();
        }
        before = text();
    }

    private void refuse(String reason) {
        if (!(field instanceof HasValidationProperties marked)) return;
        marked.setErrorMessage(reason);
        marked.setInvalid(true);
    }

    /** Who needs it. */
    private static final class Whom extends Select<String> {}

    private static Whom whom(String label) {
        Whom whom = new Whom();
        whom.setLabel(label);
        whom.setItems(Setting.WHOM);
        whom.setItemLabelGenerator(choice -> I18NProvider.translate("settings.whom." + choice));
        return whom;
    }

    private static IntegerField number(String label, String unitKey) {
        IntegerField number = new IntegerField(label);
        number.setManualValidation(true);
        number.setSuffixComponent(new Span(I18NProvider.translate(unitKey)));
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
