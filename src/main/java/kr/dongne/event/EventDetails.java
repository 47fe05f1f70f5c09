package kr.dongne.event;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import kr.dongne.audience.Audience;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Venue;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.PartDraft;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** An event as it is read: sequence and resetSequence are those of RFC 5546, section 2.1.4, and of the last change of time. */
public record EventDetails(
        EventId id,
        long version,
        String number,
        String title,
        @Nullable String description,
        EventStatus status,
        TimeSlot slot,
        @Nullable Venue venue,
        @Nullable LocalDateTime replyDeadline,
        @Nullable String contactName,
        @Nullable String contactPhone,
        int sequence,
        int resetSequence,
        List<Part> parts,
        Set<AffiliationRole> quorumRoles,
        Audience audience,
        @Nullable String electionReason,
        @Nullable String cancelReason,
        @Nullable EventId clonedFrom) {

    /** What an editor starts from, and hands back as the base of the change. */
    public EventDraft draft() {
        BookableId place = venue == null ? null : venue.id();
        List<PartDraft> drafts = parts.stream()
                .map(part -> new PartDraft(part.id(), part.slot(), part.title(), part.lecturer()))
                .toList();
        return new EventDraft(
                title,
                description,
                slot,
                place,
                replyDeadline,
                contactName,
                contactPhone,
                drafts,
                quorumRoles,
                electionReason);
    }

    /** The moment until which answers are changeable on the page: the deadline, else the start (wall-clock, Asia/Seoul). */
    public LocalDateTime answerableUntil() {
        return replyDeadline == null ? slot.start() : replyDeadline;
    }
}
