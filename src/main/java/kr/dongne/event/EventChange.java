package kr.dongne.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields in which two versions of an event's form differ. */
record EventChange(Map<EventFields.Key, Difference> fields) {

    /** A field's value before and after; null means none. */
    record Difference(@Nullable Object before, @Nullable Object after) {}

    static EventChange between(EventDraft before, EventDraft after) {
        Map<EventFields.Key, @Nullable Object> old = EventFields.of(before);
        Map<EventFields.Key, @Nullable Object> wanted = EventFields.of(after);
        Map<EventFields.Key, Difference> differences = new LinkedHashMap<>();
        Map<EventFields.Key, @Nullable Object> all = new LinkedHashMap<>(old);
        all.putAll(wanted);
        for (EventFields.Key key : all.keySet())
            if (!Objects.equals(old.get(key), wanted.get(key)))
                differences.put(key, new Difference(old.get(key), wanted.get(key)));
        return new EventChange(differences);
    }

    boolean none() {
        return fields.isEmpty();
    }

    boolean time() {
        return changed(EventField.SLOT);
    }

    boolean place() {
        return changed(EventField.VENUE);
    }

    boolean timeOrPlace() {
        return time() || place();
    }

    /** Whether what can be booked, or when, changed. */
    boolean bookings() {
        return timeOrPlace()
                || changed(EventField.TITLE)
                || fields.keySet().stream().anyMatch(key -> key.field() == EventField.PART);
    }

    private boolean changed(EventField field) {
        return fields.containsKey(new EventFields.Key(field, null));
    }
}
