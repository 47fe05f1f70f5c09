package kr.dongne.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dongne.settings.DistrictSettings;
import kr.dongne.settings.Setting;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;

/** What administrators set for the whole district. */
@Route("settings")
@RolesAllowed("ADMIN")
@Menu(title = "settings.title", icon = "vaadin:cog-o", order = 95)
@StyleSheet("context://styles/settings.css")
class SettingsView extends Main implements HasDynamicTitle {

    private final transient DistrictSettings settings;
    private final transient List<SettingField> fields;

    SettingsView(DistrictSettings settings) {
        this.settings = settings;
        addClassNames("page", "settings");
        Map<Setting, String> set = settings.all();
        fields = Stream.of(Setting.values())
                .map(one -> new SettingField(one, set.get(one)))
                .toList();
        PageHeader header = new PageHeader(getTranslation("settings.title"));
        header.setSubtitle(getTranslation("settings.lead"));
        add(
                header,
                section("district", Setting.DISTRICT_NAME, Setting.DISTRICT_PHONE),
                section("privacy", Setting.PRIVACY_NOTICE, Setting.PRIVACY_NOTICE_ON_SHEETS),
                section("sign-in", Setting.SECOND_FACTOR_REQUIRED, Setting.ALLOWED_FAILURES, Setting.FIRST_PAUSE),
                section("session", Setting.SESSION_IDLE, Setting.SESSION_WARNING),
                save());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title");
    }

    private Component section(String name, Setting... shown) {
        Section section = new Section(
                new H2(getTranslation("settings.section." + name)),
                new Paragraph(getTranslation("settings.section." + name + ".text")));
        section.addClassNames("card", "settings-section");
        for (Setting one : shown) field(one).map(SettingField::component).ifPresent(section::add);
        return section;
    }

    private Optional<SettingField> field(Setting setting) {
        return fields.stream().filter(field -> field.setting() == setting).findFirst();
    }

    private Component save() {
        Button save = new Button(getTranslation("shared.save"), click -> changeAll());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClassName("settings-save");
        return save;
    }

    private void changeAll() {
        boolean allGood = true;
        for (SettingField field : fields) allGood &= change(field);
        if (allGood) Notices.success("settings.saved");
    }

    private boolean change(SettingField field) {
        if (!field.changed()) return true;
        try {
            settings.change(field.setting(), field.text());
            field.kept();
            return true;
        } catch (InvalidValue refused) {
            field.refuse(Notices.text(refused));
            return false;
        }
    }
}
