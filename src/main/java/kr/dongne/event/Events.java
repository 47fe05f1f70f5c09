package kr.dongne.event;

import java.time.Clock;
import java.time.LocalDateTime;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.booking.SlotTaken;
import kr.dongne.draft.DraftChange;
import kr.dongne.draft.DraftMerge;
import kr.dongne.draft.ElectionRule;
import kr.dongne.draft.EventDraft;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What can be done to an event: each command keeps the bookings, the history and the other rooms in step. */
@Service
public class Events {

    private final EventRepository events;
    private final EventNumbers numbers;
    private final EventBookings bookings;
    private final EventHistory history;
    private final ElectionRule electionRule;
    private final CurrentActor currentActor;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Events(
            EventRepository events,
            EventNumbers numbers,
            EventBookings bookings,
            EventHistory history,
            ElectionRule electionRule,
            CurrentActor currentActor,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.events = events;
        this.numbers = numbers;
        this.bookings = bookings;
        this.history = history;
        this.electionRule = electionRule;
        this.currentActor = currentActor;
        this.transactions = transactions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Makes a draft and books its place and lecturers; refuses with an {@link EventProblem} or the calendar's SlotTaken. */
    @PreAuthorize(Access.DISTRICT)
    public EventId create(EventDraft draft) {
        return transactions.call(() -> {
            electionRule.check(draft);
            return keep(new Event(
                    numbers.next(draft.slot()), draft, currentActor.get().accountId(), clock.instant()));
        });
    }

    /**
     * A draft like this event, everything shifted to the new start; the audience and the quorum come along, answers do not,
     * nor does a venue or a lecturer who is taken at the new time.
     */
    @PreAuthorize(Access.DISTRICT)
    public EventId cloneOf(EventId source, LocalDateTime newStart) {
        return cloneOf(source, newStart, null);
    }

    /** As above, with the legal reason that a start in an election period needs. */
    @PreAuthorize(Access.DISTRICT)
    public EventId cloneOf(EventId source, LocalDateTime newStart, @Nullable String electionReason) {
        try {
            return copied(source, newStart, electionReason);
        } catch (SlotTaken meanwhile) {
            // Somebody booked between the look and the booking: the second look sees it.
            return copied(source, newStart, electionReason);
        }
    }

    private EventId copied(EventId source, LocalDateTime newStart, @Nullable String electionReason) {
        return transactions.call(() -> {
            Event event = events.findById(source).orElseThrow(NotFound::new);
            EventDraft draft = bookings.withoutTaken(event.draft().startingAt(newStart, electionReason));
            electionRule.check(draft);
            return keep(Event.cloneOf(
                    event, numbers.next(draft.slot()), draft, currentActor.get().accountId(), clock.instant()));
        });
    }

    /** Changes an event whose version must still be the current one; refuses with {@link StaleVersion} otherwise. */
    @PreAuthorize(Access.DISTRICT)
    public void change(EventId event, long version, EventDraft draft, @Nullable String reason) {
        change(new ChangeEvent(event, version, null, draft, reason, false));
    }

    /** Changes an event, field by field where a base is given; refuses with {@link EventProblem.Conflict} where two editors disagree. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public void change(ChangeEvent command) {
        transactions.run(() -> {
            Event event = locked(command.event());
            DraftChange change = event.change(merged(event, command), command.reason());
            if (change.none()) return;
            electionRule.check(event.draft());
            events.flush();
            if (change.bookings()) bookings.keep(event);
            history.changed(event, change, command.reason());
            if (event.status() == EventStatus.PUBLISHED) announce(event, change, command.notifying());
        });
    }

    /** Makes a draft public; the version must be the current one. */
    @PreAuthorize(Access.DISTRICT)
    public void publish(EventId id, long version) {
        transactions.run(() -> {
            Event event = current(id, version);
            electionRule.check(event.draft());
            event.publish(clock.instant());
            events.flush();
            history.status(event, EventStatus.DRAFT, null);
            publisher.publishEvent(new EventPublished(id));
        });
    }

    /** Calls an event off and gives its bookings back; a reason is needed, and what was cancelled stays cancelled. */
    @PreAuthorize(Access.DISTRICT)
    public void cancel(EventId id, long version, String reason) {
        transactions.run(() -> {
            Event event = current(id, version);
            EventStatus before = event.status();
            event.cancel(reason);
            events.flush();
            bookings.giveBack(event);
            history.status(event, before, reason);
            if (before == EventStatus.PUBLISHED) publisher.publishEvent(new EventCancelled(id));
        });
    }

    /** Makes a record of an event that has begun: nothing of it changes any more. */
    @PreAuthorize(Access.DISTRICT)
    public void close(EventId id, long version) {
        transactions.run(() -> {
            Event event = current(id, version);
            event.close(clock.instant());
            history.status(event, EventStatus.PUBLISHED, null);
        });
    }

    private Event current(EventId id, long version) {
        Event event = locked(id);
        StaleVersion.unlessSame(version, event.version());
        return event;
    }

    private EventId keep(Event event) {
        events.saveAndFlush(event);
        bookings.keep(event);
        history.status(event, null, null);
        return event.id();
    }

    private Event locked(EventId id) {
        return events.findLocked(id).orElseThrow(NotFound::new);
    }

    private static EventDraft merged(Event event, ChangeEvent command) {
        if (command.base() == null) {
            StaleVersion.unlessSame(command.version(), event.version());
            return command.draft();
        }
        DraftMerge merge = new DraftMerge(command.base(), event.draft(), command.draft());
        if (!merge.conflicts().isEmpty()) throw new EventProblem.Conflict(merge, event.version());
        return merge.resolve(conflict -> true);
    }

    private void announce(Event event, DraftChange change, boolean notify) {
        publisher.publishEvent(new EventChanged(
                event.id(), change.time(), change.place(), !change.timeOrPlace(), notify || change.timeOrPlace()));
    }
}
