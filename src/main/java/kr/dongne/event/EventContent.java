package kr.dongne.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.booking.BookableId;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.DraftRules;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.PartDraft;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What the form of an event fills in, as the database holds it. */
@Embeddable
class EventContent {

    private String title;
    private @Nullable String description;

    @Column(name = "starts_at")
    private LocalDateTime startsAt;

    @Column(name = "ends_at")
    private LocalDateTime endsAt;

    @Column(name = "venue_id")
    private @Nullable UUID venueId;

    @Column(name = "reply_deadline")
    private @Nullable LocalDateTime replyDeadline;

    @Column(name = "contact_name")
    private @Nullable String contactName;

    @Column(name = "contact_phone")
    private @Nullable String contactPhone;

    @Column(name = "election_reason")
    private @Nullable String electionReason;

    @ElementCollection
    @CollectionTable(name = "programme_part", joinColumns = @JoinColumn(name = "event_id"))
    private List<ProgrammePart> parts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "event_quorum_role", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<AffiliationRole> quorumRoles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected EventContent() {}

    @SuppressWarnings("NullAway.Init")
    EventContent(EventDraft draft) {
        become(draft);
    }

    /** Takes the form over; refuses with an {@link EventProblem} what no event may be. */
    void become(EventDraft draft) {
        DraftRules.check(draft);
        title = draft.title();
        description = draft.description();
        startsAt = draft.slot().start();
        endsAt = draft.slot().end();
        venueId = draft.venue() == null ? null : draft.venue().value();
        replyDeadline = draft.replyDeadline();
        contactName = draft.contactName();
        contactPhone = draft.contactPhone();
        electionReason = draft.electionReason();
        quorumRoles.retainAll(draft.quorumRoles());
        quorumRoles.addAll(draft.quorumRoles());
        takeOver(draft.parts());
    }

    private void takeOver(List<PartDraft> drafts) {
        List<ProgrammePart> wanted = new ArrayList<>();
        for (PartDraft part : drafts) wanted.add(ProgrammePart.of(part, wanted.size()));
        if (wanted.equals(parts)) return;
        parts.clear();
        parts.addAll(wanted);
    }

    EventDraft draft() {
        return new EventDraft(
                title,
                description,
                slot(),
                venueId == null ? null : new BookableId(venueId),
                replyDeadline,
                contactName,
                contactPhone,
                parts.stream().map(ProgrammePart::draft).toList(),
                quorumRoles,
                electionReason);
    }

    String title() {
        return title;
    }

    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }
}
