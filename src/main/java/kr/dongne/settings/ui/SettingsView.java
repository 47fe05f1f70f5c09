package kr.dongne.settings.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import kr.dongne.settings.DistrictSettings;
import kr.dongne.settings.Setting;
import kr.dongne.settings.SettingsPart;
import kr.dongne.shared.ui.PageHeader;

/** What administrators set for the whole district. */
@Route("settings")
@RolesAllowed("ADMIN")
@Menu(title = "settings.title", icon = "vaadin:cog-o", order = 95)
@StyleSheet("context://styles/settings.css")
class SettingsView extends Main implements HasDynamicTitle {

    private final transient DistrictSettings settings;
    private final HistorySection history;

    SettingsView(DistrictSettings settings, List<SettingsPart> parts) {
        this.settings = settings;
        history = new HistorySection(settings);
        addClassNames("page", "settings");
        PageHeader header = new PageHeader(getTranslation("settings.title"));
        header.setSubtitle(getTranslation("settings.lead"));
        Map<Setting, String> set = settings.all();
        add(
                header,
                section("district", set, Setting.DISTRICT_NAME, Setting.ORGANIZER, Setting.DISTRICT_PHONE),
                section("mail", set, Setting.MAIL_FOOTER),
                section("privacy", set, Setting.PRIVACY_NOTICE, Setting.PRIVACY_NOTICE_ON_SHEETS),
                section("sign-in", set, Setting.SECOND_FACTOR_REQUIRED, Setting.ALLOWED_FAILURES, Setting.FIRST_PAUSE),
                section("session", set, Setting.SESSION_IDLE, Setting.SESSION_WARNING));
        parts.forEach(part -> add(part.create(history::refresh)));
        add(history);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title");
    }

    private SettingsSection section(String name, Map<Setting, String> set, Setting... shown) {
        return new SettingsSection(name, settings, set, history::refresh, shown);
    }
}
