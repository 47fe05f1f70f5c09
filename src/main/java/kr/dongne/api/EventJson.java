package kr.dongne.api;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.booking.BookableId;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.PartDraft;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventRow;
import kr.dongne.event.EventStatus;
import kr.dongne.event.Part;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/** Events as the API reads and writes them; times are wall-clock in Asia/Seoul, such as {@code 2024-04-17T14:00:00}. */
final class EventJson {

    private EventJson() {}

    /** A line of the list. */
    record Line(
            UUID id,
            long version,
            String number,
            String title,
            EventStatus status,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable String venue) {

        static Line of(EventRow row) {
            return new Line(
                    row.id().value(),
                    row.version(),
                    row.number(),
                    row.title(),
                    row.status(),
                    row.slot().start(),
                    row.slot().end(),
                    row.venueName());
        }
    }

    /** A part of the programme; without an id it is a new one. */
    record PartBody(
            @Nullable UUID id,
            String title,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable UUID lecturerId,
            @Nullable String lecturer) {

        static PartBody of(Part part) {
            BookableId lecturer = part.lecturer();
            return new PartBody(
                    part.id(),
                    part.title(),
                    part.slot().start(),
                    part.slot().end(),
                    lecturer == null ? null : lecturer.value(),
                    part.lecturerName());
        }

        PartDraft draft() {
            return new PartDraft(
                    id == null ? Uuid7.next() : id,
                    slot(startsAt, endsAt),
                    Required.field(title, "title"),
                    bookable(lecturerId));
        }
    }

    /** What is written: a new event, or all of an event's fields with the version that was read. */
    record Body(
            @Nullable Long version,
            String title,
            @Nullable String description,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable UUID venueId,
            @Nullable LocalDateTime replyDeadline,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable List<PartBody> parts,
            @Nullable Set<AffiliationRole> quorumRoles,
            @Nullable String electionReason,
            @Nullable String reason) {

        EventDraft draft() {
            return new EventDraft(
                    Required.field(title, "title"),
                    description,
                    slot(startsAt, endsAt),
                    bookable(venueId),
                    replyDeadline,
                    contactName,
                    contactPhone,
                    parts == null
                            ? List.of()
                            : parts.stream().map(PartBody::draft).toList(),
                    quorumRoles == null ? Set.of() : quorumRoles,
                    electionReason);
        }
    }

    /** An event as it is read. */
    record Details(
            UUID id,
            long version,
            String number,
            String title,
            @Nullable String description,
            EventStatus status,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable UUID venueId,
            @Nullable String venue,
            @Nullable LocalDateTime replyDeadline,
            @Nullable String contactName,
            @Nullable String contactPhone,
            int sequence,
            List<PartBody> parts,
            Set<AffiliationRole> quorumRoles,
            AudienceJson audience,
            @Nullable String electionReason,
            @Nullable String cancelReason) {

        static Details of(EventDetails event) {
            var venue = event.venue();
            return new Details(
                    event.id().value(),
                    event.version(),
                    event.number(),
                    event.title(),
                    event.description(),
                    event.status(),
                    event.slot().start(),
                    event.slot().end(),
                    venue == null ? null : venue.id().value(),
                    venue == null ? null : venue.name(),
                    event.replyDeadline(),
                    event.contactName(),
                    event.contactPhone(),
                    event.sequence(),
                    event.parts().stream().map(PartBody::of).toList(),
                    event.quorumRoles(),
                    AudienceJson.of(event.audience()),
                    event.electionReason(),
                    event.cancelReason());
        }
    }

    private static TimeSlot slot(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
        return new TimeSlot(Required.field(start, "startsAt"), Required.field(end, "endsAt"));
    }

    private static @Nullable BookableId bookable(@Nullable UUID id) {
        return id == null ? null : new BookableId(id);
    }
}
