package kr.dongne.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Three versions of a form, field by field: what both editors started from, what is saved now, and what I want to save. */
public final class FieldMerge<K> {

    private final Map<K, @Nullable Object> merged = new LinkedHashMap<>();
    private final Map<K, FieldConflict<K>> conflicts = new LinkedHashMap<>();

    public FieldMerge(Map<K, @Nullable Object> base, Map<K, @Nullable Object> theirs, Map<K, @Nullable Object> mine) {
        Set<K> keys = new LinkedHashSet<>(mine.keySet());
        keys.addAll(theirs.keySet());
        keys.addAll(base.keySet());
        for (K key : keys) mergeField(key, base.get(key), theirs.get(key), mine.get(key));
    }

    private void mergeField(K key, @Nullable Object before, @Nullable Object saved, @Nullable Object wanted) {
        boolean mineUntouched = Objects.equals(wanted, before);
        boolean theirsUntouched = Objects.equals(saved, before);
        merged.put(key, mineUntouched ? saved : wanted);
        if (!mineUntouched && !theirsUntouched && !Objects.equals(saved, wanted))
            conflicts.put(key, new FieldConflict<>(key, wanted, saved));
    }

    /** The fields where both sides differ. */
    public List<FieldConflict<K>> conflicts() {
        return new ArrayList<>(conflicts.values());
    }

    /** Both sides in one: mine where the choice says so, theirs in the other conflicting fields. */
    public Map<K, @Nullable Object> resolve(Predicate<K> keepMine) {
        Map<K, @Nullable Object> resolved = new LinkedHashMap<>(merged);
        conflicts.forEach((key, conflict) -> {
            if (!keepMine.test(key)) resolved.put(key, conflict.theirs());
        });
        return resolved;
    }
}
