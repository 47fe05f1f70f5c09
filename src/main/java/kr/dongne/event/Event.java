package kr.dongne.event;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.dongne.audience.Audience;
import kr.dongne.audience.AudienceRules;
import kr.dongne.draft.DraftChange;
import kr.dongne.draft.DraftRules;
import kr.dongne.draft.EventDraft;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** One gathering at one place: what it is, when, for whom, and how often its calendar entry has been changed. */
@Entity
@Table(name = "event")
class Event {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EventId id;

    @Version
    private @Nullable Long version;

    private String number;

    @Embedded
    private EventContent content;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    private int sequence;

    @Column(name = "reset_sequence")
    private int resetSequence;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @Column(name = "cloned_from")
    private @Nullable UUID clonedFrom;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Embedded
    private AudienceRules audience = new AudienceRules();

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    @SuppressWarnings("NullAway.Init")
    Event(String number, EventDraft draft, @Nullable UUID createdBy, Instant createdAt) {
        this.id = EventId.next();
        this.number = number;
        this.status = EventStatus.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.content = new EventContent(draft);
    }

    /** A draft like the given event, at another time; answers, sequences and reasons are not copied. */
    static Event cloneOf(Event source, String number, EventDraft draft, @Nullable UUID createdBy, Instant createdAt) {
        Event copy = new Event(number, draft, createdBy, createdAt);
        copy.clonedFrom = source.id.value();
        copy.audience.become(source.audience());
        return copy;
    }

    /** Takes the form over; rules 39-41: time or place of a published event count the sequence up, time asks answers again. */
    DraftChange change(EventDraft draft, @Nullable String reason) {
        if (status != EventStatus.DRAFT && status != EventStatus.PUBLISHED) throw new EventProblem.WrongStatus(status);
        DraftRules.reasonFits(reason);
        DraftChange change = DraftChange.between(draft(), draft);
        if (status == EventStatus.PUBLISHED && change.timeOrPlace()) {
            DraftRules.reason(reason);
            sequence++;
            if (change.time()) resetSequence = sequence;
        }
        content.become(draft);
        return change;
    }

    void publish(Instant now) {
        if (status != EventStatus.DRAFT) throw new EventProblem.WrongStatus(status);
        if (!slot().endInstant().isAfter(now)) throw new EventProblem.Over();
        status = EventStatus.PUBLISHED;
        publishedAt = now;
    }

    /** Rule 43: the cancellation of a published event counts the sequence up. */
    void cancel(String reason) {
        if (status != EventStatus.DRAFT && status != EventStatus.PUBLISHED) throw new EventProblem.WrongStatus(status);
        cancelReason = DraftRules.reason(reason);
        if (status == EventStatus.PUBLISHED) sequence++;
        status = EventStatus.CANCELLED;
    }

    void close(Instant now) {
        if (status != EventStatus.PUBLISHED) throw new EventProblem.WrongStatus(status);
        if (slot().startInstant().isAfter(now)) throw new EventProblem.NotStarted();
        status = EventStatus.CLOSED;
    }

    void invite(Audience wanted) {
        if (status != EventStatus.DRAFT && status != EventStatus.PUBLISHED) throw new EventProblem.WrongStatus(status);
        audience.become(wanted);
    }

    /** The form as it would be filled in for this event. */
    EventDraft draft() {
        return content.draft();
    }

    EventId id() {
        return id;
    }

    /** The version that was read; zero for an event that was never saved. */
    long version() {
        return version == null ? 0 : version;
    }

    String number() {
        return number;
    }

    String title() {
        return content.title();
    }

    EventStatus status() {
        return status;
    }

    TimeSlot slot() {
        return content.slot();
    }

    int sequence() {
        return sequence;
    }

    int resetSequence() {
        return resetSequence;
    }

    Audience audience() {
        return audience.read();
    }

    @Nullable String cancelReason() {
        return cancelReason;
    }

    @Nullable EventId clonedFrom() {
        return clonedFrom == null ? null : new EventId(clonedFrom);
    }
}
