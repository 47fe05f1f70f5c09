package kr.dongne.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Three versions of a form, field by field: what both started from, what is saved now, and what I want to save. */
final class EventMerge {

    private final EventDraft theirs;
    private final Map<EventFields.Key, @Nullable Object> merged = new LinkedHashMap<>();
    private final Map<EventFields.Key, FieldConflict> conflicts = new LinkedHashMap<>();

    EventMerge(EventDraft base, EventDraft theirs, EventDraft mine) {
        this.theirs = theirs;
        Map<EventFields.Key, @Nullable Object> before = EventFields.of(base);
        Map<EventFields.Key, @Nullable Object> saved = EventFields.of(theirs);
        Map<EventFields.Key, @Nullable Object> wanted = EventFields.of(mine);
        Set<EventFields.Key> keys = new LinkedHashSet<>(wanted.keySet());
        keys.addAll(saved.keySet());
        keys.addAll(before.keySet());
        for (EventFields.Key key : keys) mergeField(key, before.get(key), saved.get(key), wanted.get(key));
    }

    private void mergeField(
            EventFields.Key key, @Nullable Object before, @Nullable Object saved, @Nullable Object wanted) {
        boolean mineUntouched = Objects.equals(wanted, before);
        boolean theirsUntouched = Objects.equals(saved, before);
        merged.put(key, mineUntouched ? saved : wanted);
        if (!mineUntouched && !theirsUntouched && !Objects.equals(saved, wanted))
            conflicts.put(key, new FieldConflict(key.field(), key.part(), wanted, saved));
    }

    List<FieldConflict> conflicts() {
        return new ArrayList<>(conflicts.values());
    }

    EventDraft theirs() {
        return theirs;
    }

    EventDraft resolve(Predicate<FieldConflict> keepMine) {
        Map<EventFields.Key, @Nullable Object> resolved = new LinkedHashMap<>(merged);
        conflicts.forEach((key, conflict) -> {
            if (!keepMine.test(conflict)) resolved.put(key, conflict.theirs());
        });
        return EventFields.toDraft(resolved);
    }
}
