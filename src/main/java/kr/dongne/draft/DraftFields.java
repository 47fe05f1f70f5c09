package kr.dongne.draft;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.dongne.booking.BookableId;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A form taken apart into its fields, each part of the programme being one, and put together again. */
public final class DraftFields {

    /** The name of a field; the part is set for a part of the programme only. */
    public record Key(EventField field, @Nullable UUID part) {}

    private DraftFields() {}

    static Map<Key, @Nullable Object> of(EventDraft draft) {
        Map<Key, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(new Key(EventField.TITLE, null), draft.title());
        fields.put(new Key(EventField.DESCRIPTION, null), draft.description());
        fields.put(new Key(EventField.SLOT, null), draft.slot());
        fields.put(new Key(EventField.VENUE, null), draft.venue());
        fields.put(new Key(EventField.REPLY_DEADLINE, null), draft.replyDeadline());
        fields.put(new Key(EventField.CONTACT_NAME, null), draft.contactName());
        fields.put(new Key(EventField.CONTACT_PHONE, null), draft.contactPhone());
        draft.parts().forEach(part -> fields.put(new Key(EventField.PART, part.id()), part));
        fields.put(new Key(EventField.QUORUM_ROLES, null), draft.quorumRoles());
        fields.put(new Key(EventField.ELECTION_REASON, null), draft.electionReason());
        return fields;
    }

    static EventDraft toDraft(Map<Key, @Nullable Object> fields) {
        return new EventDraft(
                Objects.requireNonNull(text(fields, EventField.TITLE)),
                text(fields, EventField.DESCRIPTION),
                Objects.requireNonNull((TimeSlot) fields.get(new Key(EventField.SLOT, null))),
                (BookableId) fields.get(new Key(EventField.VENUE, null)),
                (LocalDateTime) fields.get(new Key(EventField.REPLY_DEADLINE, null)),
                text(fields, EventField.CONTACT_NAME),
                text(fields, EventField.CONTACT_PHONE),
                parts(fields),
                roles(fields),
                text(fields, EventField.ELECTION_REASON));
    }

    private static @Nullable String text(Map<Key, @Nullable Object> fields, EventField field) {
        return (String) fields.get(new Key(field, null));
    }

    private static List<PartDraft> parts(Map<Key, @Nullable Object> fields) {
        List<PartDraft> parts = new ArrayList<>();
        for (Object value : fields.values()) if (value instanceof PartDraft part) parts.add(part);
        return parts;
    }

    private static Set<AffiliationRole> roles(Map<Key, @Nullable Object> fields) {
        Set<AffiliationRole> roles = EnumSet.noneOf(AffiliationRole.class);
        if (fields.get(new Key(EventField.QUORUM_ROLES, null)) instanceof Set<?> values)
            values.forEach(value -> roles.add((AffiliationRole) value));
        return roles;
    }
}
