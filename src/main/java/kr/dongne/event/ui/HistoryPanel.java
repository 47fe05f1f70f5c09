package kr.dongne.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dongne.district.Dong;
import kr.dongne.draft.EventField;
import kr.dongne.event.EventChangeRow;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.EmptyState;
import org.jspecify.annotations.Nullable;

/** The history of one event, latest first: what was saved together stands together. */
final class HistoryPanel extends Div {

    private record Save(Instant at, String byName, @Nullable String reason) {}

    private final transient Map<String, String> dongNames;

    HistoryPanel(List<EventChangeRow> rows, List<Dong> dongs) {
        dongNames = dongs.stream().collect(Collectors.toMap(dong -> dong.code().value(), Dong::name));
        addClassName("event-history");
        if (rows.isEmpty()) add(new EmptyState(VaadinIcon.TIME_BACKWARD, getTranslation("event.history.none"), ""));
        Map<Save, List<EventChangeRow>> saves = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Save(row.at(), row.byName(), row.reason()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        saves.forEach((save, changes) -> add(section(save, changes)));
    }

    private Section section(Save save, List<EventChangeRow> changes) {
        String when = InWords.instant(save.at(), getLocale());
        Section section = new Section(new H2(getTranslation("event.history.heading", when, save.byName())));
        section.addClassName("card");
        if (save.reason() != null) section.add(new Paragraph(getTranslation("event.history.reason", save.reason())));
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(text(change))));
        section.add(list);
        return section;
    }

    private String text(EventChangeRow change) {
        String field = FieldWords.label(change.field());
        String before = words(change.field(), change.before());
        String after = words(change.field(), change.after());
        if (change.field() == EventField.STATUS && before == null) return getTranslation("event.history.created");
        if (after == null) return getTranslation("event.history.cleared", field, before == null ? "" : before);
        return before == null
                ? getTranslation("event.history.set", field, after)
                : getTranslation("event.history.changed", field, before, after);
    }

    private @Nullable String words(EventField field, @Nullable String value) {
        if (value == null) return null;
        return switch (field) {
            case STATUS -> FieldWords.status(EventStatus.valueOf(value));
            case QUORUM_ROLES -> roles(value);
            case AUDIENCE -> audience(value);
            default -> value;
        };
    }

    private String roles(String names) {
        if (names.isBlank()) return getTranslation("shared.none");
        return Arrays.stream(names.split(",", -1))
                .map(name -> getTranslation("people.role." + name.strip()))
                .collect(Collectors.joining(", "));
    }

    /** Roles, dong codes, number of extra people, number of excluded ones: as the history keeps an audience. */
    private String audience(String value) {
        String[] parts = value.split("; ", -1);
        if (parts.length < 4) return value;
        String dongs = parts[1].isBlank()
                ? getTranslation("event.history.all-dongs")
                : Arrays.stream(parts[1].split(",", -1))
                        .map(code -> dongNames.getOrDefault(code, code))
                        .collect(Collectors.joining(", "));
        return getTranslation(
                "event.history.audience", roles(parts[0]), dongs, parts[2].substring(1), parts[3].substring(1));
    }
}
