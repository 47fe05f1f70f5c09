package kr.dongne.letter;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dongne.draft.EventField;
import kr.dongne.event.EventChangeRow;
import org.jspecify.annotations.Nullable;

/** One field of an event, as a reader knows it and as it is now. */
public record ChangeLine(
        EventField field, @Nullable String before, @Nullable String after) {

    private static final List<EventField> TOLD = List.of(
            EventField.SLOT,
            EventField.VENUE,
            EventField.TITLE,
            EventField.REPLY_DEADLINE,
            EventField.PART,
            EventField.CONTACT_NAME,
            EventField.CONTACT_PHONE,
            EventField.DESCRIPTION);

    /** What has changed since this moment, several changes of one field taken together, the time first. */
    public static List<ChangeLine> since(Instant heardAt, List<EventChangeRow> history) {
        Map<EventField, ChangeLine> lines = new LinkedHashMap<>();
        history.stream()
                .filter(row -> row.at().isAfter(heardAt) && TOLD.contains(row.field()))
                .sorted(Comparator.comparing(EventChangeRow::at))
                .forEach(row -> lines.merge(
                        row.field(),
                        new ChangeLine(row.field(), row.before(), row.after()),
                        (first, last) -> new ChangeLine(first.field(), first.before(), last.after())));
        return lines.values().stream()
                .filter(line -> line.field() == EventField.PART || !Objects.equals(line.before(), line.after()))
                .sorted(Comparator.comparing(line -> TOLD.indexOf(line.field())))
                .toList();
    }
}
