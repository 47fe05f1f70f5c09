package kr.dongne.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.dongne.settings.DistrictSettings;
import kr.dongne.settings.Setting;
import kr.dongne.settings.SettingsMoved;
import kr.dongne.shared.FieldConflict;
import kr.dongne.shared.ui.ConflictDialog;
import kr.dongne.shared.ui.Notices;

/** Settings that belong together: saved together, and apart from all others; a wrong one keeps all as they are. */
final class SettingsSection extends Section {

    private final transient DistrictSettings settings;
    private final transient Runnable saved;
    private final transient List<SettingField> fields;

    SettingsSection(
            String name, DistrictSettings settings, Map<Setting, String> set, Runnable saved, Setting... shown) {
        this.settings = settings;
        this.saved = saved;
        fields =
                Stream.of(shown).map(one -> new SettingField(one, set.get(one))).toList();
        String title = getTranslation("settings.section." + name);
        add(new H2(title), new Paragraph(getTranslation("settings.section." + name + ".text")));
        addClassNames("card", "settings-section");
        for (SettingField field : fields) {
            add(field.component());
            Preview.of(field.setting()).ifPresent(preview -> {
                add(preview);
                field.whenTyped(preview::show);
            });
        }
        add(saveButton(title));
    }

    private Button saveButton(String title) {
        Button save = new Button(getTranslation("shared.save"), click -> save());
        save.setAriaLabel(title + " " + getTranslation("shared.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClassName("settings-save");
        return save;
    }

    private void save() {
        boolean allGood = true;
        for (SettingField field : fields) allGood &= field.check();
        if (!allGood) return;
        try {
            settings.save(fields.stream()
                    .filter(SettingField::changed)
                    .map(SettingField::edit)
                    .toList());
            fields.forEach(SettingField::kept);
            Notices.success("settings.saved");
            saved.run();
        } catch (SettingsMoved moved) {
            new ConflictDialog<>(
                            moved.conflicts(),
                            setting -> getTranslation("settings." + setting.key()),
                            (setting, value) -> SettingField.words(setting, Objects.toString(value, null)),
                            mine -> decided(moved.conflicts(), mine))
                    .open();
        }
    }

    private void decided(List<FieldConflict<Setting>> conflicts, Predicate<Setting> mine) {
        for (FieldConflict<Setting> conflict : conflicts)
            fields.stream()
                    .filter(field -> field.setting() == conflict.field())
                    .forEach(field ->
                            field.theirs(Objects.toString(conflict.theirs(), ""), !mine.test(conflict.field())));
        save();
    }
}
