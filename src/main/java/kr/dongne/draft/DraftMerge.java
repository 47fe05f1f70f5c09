package kr.dongne.draft;

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
public final class DraftMerge {

    private final EventDraft theirs;
    private final Map<DraftFields.Key, @Nullable Object> merged = new LinkedHashMap<>();
    private final Map<DraftFields.Key, FieldConflict> conflicts = new LinkedHashMap<>();

    public DraftMerge(EventDraft base, EventDraft theirs, EventDraft mine) {
        this.theirs = theirs;
        Map<DraftFields.Key, @Nullable Object> before = DraftFields.of(base);
        Map<DraftFields.Key, @Nullable Object> saved = DraftFields.of(theirs);
        Map<DraftFields.Key, @Nullable Object> wanted = DraftFields.of(mine);
        Set<DraftFields.Key> keys = new LinkedHashSet<>(wanted.keySet());
        keys.addAll(saved.keySet());
        keys.addAll(before.keySet());
        for (DraftFields.Key key : keys) mergeField(key, before.get(key), saved.get(key), wanted.get(key));
    }

    private void mergeField(
            DraftFields.Key key, @Nullable Object before, @Nullable Object saved, @Nullable Object wanted) {
        boolean mineUntouched = Objects.equals(wanted, before);
        boolean theirsUntouched = Objects.equals(saved, before);
        merged.put(key, mineUntouched ? saved : wanted);
        if (!mineUntouched && !theirsUntouched && !Objects.equals(saved, wanted))
            conflicts.put(key, new FieldConflict(key.field(), key.part(), wanted, saved));
    }

    /** The fields where both sides differ. */
    public List<FieldConflict> conflicts() {
        return new ArrayList<>(conflicts.values());
    }

    /** What is saved now. */
    public EventDraft theirs() {
        return theirs;
    }

    /** Both sides in one: mine where the choice says so, theirs in the other conflicting fields. */
    public EventDraft resolve(Predicate<FieldConflict> keepMine) {
        Map<DraftFields.Key, @Nullable Object> resolved = new LinkedHashMap<>(merged);
        conflicts.forEach((key, conflict) -> {
            if (!keepMine.test(conflict)) resolved.put(key, conflict.theirs());
        });
        return DraftFields.toDraft(resolved);
    }
}
