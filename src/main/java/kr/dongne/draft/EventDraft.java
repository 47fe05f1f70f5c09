package kr.dongne.draft;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kr.dongne.booking.BookableId;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Everything of an event that the form edits; blank texts count as none, parts are kept in the order of their start. */
public record EventDraft(
        String title,
        @Nullable String description,
        TimeSlot slot,
        @Nullable BookableId venue,
        @Nullable LocalDateTime replyDeadline,
        @Nullable String contactName,
        @Nullable String contactPhone,
        List<PartDraft> parts,
        Set<AffiliationRole> quorumRoles,
        @Nullable String electionReason) {

    private static final Comparator<PartDraft> BY_START = Comparator.<PartDraft, LocalDateTime>comparing(
                    part -> part.slot().start())
            .thenComparing(part -> part.slot().end())
            .thenComparing(PartDraft::id);

    public EventDraft {
        title = title.strip();
        description = noneIfBlank(description);
        contactName = noneIfBlank(contactName);
        contactPhone = noneIfBlank(contactPhone);
        electionReason = noneIfBlank(electionReason);
        parts = parts.stream().sorted(BY_START).toList();
        quorumRoles = Set.copyOf(quorumRoles);
    }

    /** The least that an event needs. */
    public static EventDraft of(String title, TimeSlot slot) {
        return new EventDraft(title, null, slot, null, null, null, null, List.of(), Set.of(), null);
    }

    /** A copy for another time: every part and the deadline shift along, parts are new ones, the reason is the given one. */
    public EventDraft startingAt(LocalDateTime start, @Nullable String newElectionReason) {
        Duration shift = Duration.between(slot.start(), start);
        return new EventDraft(
                title,
                description,
                shifted(slot, shift),
                venue,
                replyDeadline == null ? null : replyDeadline.plus(shift),
                contactName,
                contactPhone,
                parts.stream()
                        .map(part -> PartDraft.added(shifted(part.slot(), shift), part.title(), part.lecturer()))
                        .toList(),
                quorumRoles,
                newElectionReason);
    }

    /** The same at another time: the parts and the deadline shift along and stay the ones they are. */
    public EventDraft during(TimeSlot time) {
        Duration shift = Duration.between(slot.start(), time.start());
        return new EventDraft(
                title,
                description,
                time,
                venue,
                replyDeadline == null ? null : replyDeadline.plus(shift),
                contactName,
                contactPhone,
                parts.stream()
                        .map(part ->
                                new PartDraft(part.id(), shifted(part.slot(), shift), part.title(), part.lecturer()))
                        .toList(),
                quorumRoles,
                electionReason);
    }

    /** The same at another place, or at none. */
    public EventDraft at(@Nullable BookableId place) {
        return with(place, parts);
    }

    /** The same with these parts of the programme. */
    public EventDraft with(List<PartDraft> programme) {
        return with(venue, programme);
    }

    private EventDraft with(@Nullable BookableId place, List<PartDraft> programme) {
        return new EventDraft(
                title,
                description,
                slot,
                place,
                replyDeadline,
                contactName,
                contactPhone,
                programme,
                quorumRoles,
                electionReason);
    }

    private static TimeSlot shifted(TimeSlot slot, Duration shift) {
        return new TimeSlot(slot.start().plus(shift), slot.end().plus(shift));
    }

    private static @Nullable String noneIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
