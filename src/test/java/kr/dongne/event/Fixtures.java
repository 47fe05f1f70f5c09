package kr.dongne.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import kr.dongne.booking.BookableId;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.PartDraft;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Events that read aloud. */
public final class Fixtures {

    private Fixtures() {}

    public static TimeSlot slot(String day, String from, String to) {
        return new TimeSlot(LocalDateTime.parse(day + "T" + from), LocalDateTime.parse(day + "T" + to));
    }

    public static EventDraft workshopOn(String day, @Nullable BookableId hall, @Nullable BookableId lecturer) {
        return new EventDraft(
                "민관협력 워크숍",
                "자치계획 수립 안내",
                slot(day, "14:00", "17:00"),
                hall,
                LocalDate.parse(day).minusDays(2).atTime(18, 0),
                "자치행정과",
                "02-2627-1234",
                List.of(
                        PartDraft.added(slot(day, "14:00", "15:20"), "공론장 사례", lecturer),
                        PartDraft.added(slot(day, "15:30", "17:00"), "자치계획과 주민총회", null)),
                Set.of(AffiliationRole.CHAIR, AffiliationRole.DONG_OFFICIAL),
                null);
    }

    public static EventDraft titled(EventDraft draft, String title) {
        return new EventDraft(
                title,
                draft.description(),
                draft.slot(),
                draft.venue(),
                draft.replyDeadline(),
                draft.contactName(),
                draft.contactPhone(),
                draft.parts(),
                draft.quorumRoles(),
                draft.electionReason());
    }

    public static EventDraft described(EventDraft draft, String description) {
        return new EventDraft(
                draft.title(),
                description,
                draft.slot(),
                draft.venue(),
                draft.replyDeadline(),
                draft.contactName(),
                draft.contactPhone(),
                draft.parts(),
                draft.quorumRoles(),
                draft.electionReason());
    }

    public static EventDraft contactNamed(EventDraft draft, String contactName) {
        return new EventDraft(
                draft.title(),
                draft.description(),
                draft.slot(),
                draft.venue(),
                draft.replyDeadline(),
                contactName,
                draft.contactPhone(),
                draft.parts(),
                draft.quorumRoles(),
                draft.electionReason());
    }

    public static EventDraft at(EventDraft draft, @Nullable BookableId venue) {
        return new EventDraft(
                draft.title(),
                draft.description(),
                draft.slot(),
                venue,
                draft.replyDeadline(),
                draft.contactName(),
                draft.contactPhone(),
                draft.parts(),
                draft.quorumRoles(),
                draft.electionReason());
    }

    /** The same with other parts. */
    public static EventDraft withParts(EventDraft draft, List<PartDraft> parts) {
        return new EventDraft(
                draft.title(),
                draft.description(),
                draft.slot(),
                draft.venue(),
                draft.replyDeadline(),
                draft.contactName(),
                draft.contactPhone(),
                parts,
                draft.quorumRoles(),
                draft.electionReason());
    }

    /** The same at another slot, its parts left where they are. */
    public static EventDraft during(EventDraft draft, TimeSlot slot) {
        return new EventDraft(
                draft.title(),
                draft.description(),
                slot,
                draft.venue(),
                draft.replyDeadline(),
                draft.contactName(),
                draft.contactPhone(),
                draft.parts(),
                draft.quorumRoles(),
                draft.electionReason());
    }

    public static EventDraft grounded(EventDraft draft, String electionReason) {
        return new EventDraft(
                draft.title(),
                draft.description(),
                draft.slot(),
                draft.venue(),
                draft.replyDeadline(),
                draft.contactName(),
                draft.contactPhone(),
                draft.parts(),
                draft.quorumRoles(),
                electionReason);
    }
}
