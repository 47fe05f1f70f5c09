package kr.dongne.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import java.util.UUID;
import kr.dongne.booking.BookableId;
import kr.dongne.draft.PartDraft;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A part of the programme as the database holds it. */
@Embeddable
record ProgrammePart(
        @Column(name = "id") UUID id,
        @Column(name = "position") int position,
        @Column(name = "starts_at") LocalDateTime startsAt,
        @Column(name = "ends_at") LocalDateTime endsAt,
        @Column(name = "title") String title,
        @Column(name = "lecturer_id") @Nullable UUID lecturerId) {

    static ProgrammePart of(PartDraft part, int position) {
        return new ProgrammePart(
                part.id(),
                position,
                part.slot().start(),
                part.slot().end(),
                part.title(),
                part.lecturer() == null ? null : part.lecturer().value());
    }

    PartDraft draft() {
        return new PartDraft(
                id, new TimeSlot(startsAt, endsAt), title, lecturerId == null ? null : new BookableId(lecturerId));
    }
}
