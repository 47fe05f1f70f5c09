package kr.dongne.draft;

import java.util.List;
import java.util.function.Predicate;
import kr.dongne.shared.FieldConflict;
import kr.dongne.shared.FieldMerge;

/** Two editors' forms as one: what both started from, what is saved now, and what I want to save. */
public final class DraftMerge {

    private final EventDraft theirs;
    private final FieldMerge<DraftFields.Key> fields;

    public DraftMerge(EventDraft base, EventDraft theirs, EventDraft mine) {
        this.theirs = theirs;
        fields = new FieldMerge<>(DraftFields.of(base), DraftFields.of(theirs), DraftFields.of(mine));
    }

    /** The fields where both sides differ. */
    public List<FieldConflict<DraftFields.Key>> conflicts() {
        return fields.conflicts();
    }

    /** What is saved now. */
    public EventDraft theirs() {
        return theirs;
    }

    /** Both sides in one: mine where the choice says so, theirs in the other conflicting fields. */
    public EventDraft resolve(Predicate<DraftFields.Key> keepMine) {
        return DraftFields.toDraft(fields.resolve(keepMine));
    }
}
