package kr.dongne.settings.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.dongne.settings.ChangeRow;
import kr.dongne.settings.ChangedKind;
import kr.dongne.settings.DistrictSettings;
import kr.dongne.settings.Setting;
import kr.dongne.shared.InWords;
import org.jspecify.annotations.Nullable;

/** Who changed what for everybody, and when. */
final class HistorySection extends Section {

    private final transient DistrictSettings settings;
    private final UnorderedList lines = new UnorderedList();

    HistorySection(DistrictSettings settings) {
        this.settings = settings;
        addClassNames("card", "settings-section");
        lines.addClassName("settings-history");
        add(new H2(getTranslation("settings.history")), lines);
        refresh();
    }

    void refresh() {
        lines.removeAll();
        List<ChangeRow> changes = settings.history();
        if (changes.isEmpty()) lines.add(new ListItem(new Paragraph(getTranslation("settings.history.none"))));
        changes.forEach(change -> lines.add(line(change)));
    }

    private ListItem line(ChangeRow change) {
        String who = change.who() == null ? getTranslation("settings.history.unknown") : change.who();
        Span when = new Span(InWords.instant(change.at(), getLocale()) + " · " + who);
        when.addClassName("settings-history-when");
        Span what = new Span(getTranslation(
                "settings.history.line", name(change), words(change, change.before()), words(change, change.after())));
        return new ListItem(when, what);
    }

    private String name(ChangeRow change) {
        return switch (change.kind()) {
            case SETTING -> getTranslation("settings." + change.name());
            case MAIL_TEXT ->
                getTranslation("settings.history.mail_text", getTranslation("mail.kind." + change.name()));
            case HOLIDAY, ELECTION, DONG ->
                getTranslation("settings.history." + change.kind().name().toLowerCase(Locale.ROOT), change.name());
        };
    }

    private String words(ChangeRow change, @Nullable String value) {
        String asKept = Objects.requireNonNullElse(value, getTranslation("settings.history.nothing"));
        if (change.kind() != ChangedKind.SETTING) return asKept;
        return Setting.of(change.name())
                .map(setting -> SettingField.words(setting, value))
                .orElse(asKept);
    }
}
