package kr.dongne.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields in which two versions of an event's form differ. */
public record DraftChange(Map<DraftFields.Key, Difference> fields) {

    /** A field's value before and after; null means none. */
    public record Difference(
            @Nullable Object before, @Nullable Object after) {}

    /** What has to be changed in the one to get the other. */
    public static DraftChange between(EventDraft before, EventDraft after) {
        Map<DraftFields.Key, @Nullable Object> old = DraftFields.of(before);
        Map<DraftFields.Key, @Nullable Object> wanted = DraftFields.of(after);
        Map<DraftFields.Key, Difference> differences = new LinkedHashMap<>();
        Map<DraftFields.Key, @Nullable Object> all = new LinkedHashMap<>(old);
        all.putAll(wanted);
        for (DraftFields.Key key : all.keySet())
            if (!Objects.equals(old.get(key), wanted.get(key)))
                differences.put(key, new Difference(old.get(key), wanted.get(key)));
        return new DraftChange(differences);
    }

    public boolean none() {
        return fields.isEmpty();
    }

    public boolean time() {
        return changed(EventField.SLOT);
    }

    public boolean place() {
        return changed(EventField.VENUE);
    }

    public boolean timeOrPlace() {
        return time() || place();
    }

    /** Whether what can be booked, or when, changed. */
    public boolean bookings() {
        return timeOrPlace()
                || changed(EventField.TITLE)
                || fields.keySet().stream().anyMatch(key -> key.field() == EventField.PART);
    }

    private boolean changed(EventField field) {
        return fields.containsKey(new DraftFields.Key(field, null));
    }
}
