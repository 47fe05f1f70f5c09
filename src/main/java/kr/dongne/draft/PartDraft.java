package kr.dongne.draft;

import java.util.UUID;
import kr.dongne.booking.BookableId;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/** A part of an event's programme, as it is written; the id tells an edited part from a new one. */
public record PartDraft(
        UUID id, TimeSlot slot, String title, @Nullable BookableId lecturer) {

    /** A part that did not exist before. */
    public static PartDraft added(TimeSlot slot, String title, @Nullable BookableId lecturer) {
        return new PartDraft(Uuid7.next(), slot, title, lecturer);
    }
}
