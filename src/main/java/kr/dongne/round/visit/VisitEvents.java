package kr.dongne.round.visit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kr.dongne.audience.Audience;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Bookings;
import kr.dongne.district.Dongs;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.PartDraft;
import kr.dongne.event.Audiences;
import kr.dongne.event.ChangeEvent;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.Events;
import kr.dongne.invitation.Invitations;
import kr.dongne.people.PersonId;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.answer.DongAnswers;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A visit as an event: the pipeline of all events books its people and its place, and tells everybody. */
@Component
class VisitEvents {

    private final Events events;
    private final EventQueries queries;
    private final Audiences audiences;
    private final Invitations invitations;
    private final Bookings bookings;
    private final Dongs dongs;
    private final DongAnswers answers;
    private final Consultants consultants;
    private final MessageSource messages;

    VisitEvents(
            Events events,
            EventQueries queries,
            Audiences audiences,
            Invitations invitations,
            Bookings bookings,
            Dongs dongs,
            DongAnswers answers,
            Consultants consultants,
            MessageSource messages) {
        this.events = events;
        this.queries = queries;
        this.audiences = audiences;
        this.invitations = invitations;
        this.bookings = bookings;
        this.dongs = dongs;
        this.answers = answers;
        this.consultants = consultants;
        this.messages = messages;
    }

    /** Makes the event, and invites whose roles must be there, whom the dong named, and the consultants. */
    EventId create(RoundDetails round, DongCode dong, TimeSlot slot, UUID team) {
        EventId event = events.create(draft(round, dong, slot, team));
        audiences.set(event, queries.of(event).version(), audience(round, dong, team));
        invitations.send(event, queries.of(event).version());
        return event;
    }

    private EventDraft draft(RoundDetails round, DongCode dong, TimeSlot slot, UUID team) {
        return new EventDraft(
                round.title() + " · " + dongs.name(dong),
                round.draft().description(),
                slot,
                round.draft().places().get(dong),
                null,
                round.draft().contactName(),
                round.draft().contactPhone(),
                parts(round, slot, team),
                Set.of(),
                round.draft().electionReason());
    }

    private List<PartDraft> parts(RoundDetails round, TimeSlot slot, UUID team) {
        String title = messages.getMessage(round.draft().type().textKey(), new Object[0], Locale.KOREAN);
        return round.team(team).consultants().stream()
                .map(consultant -> PartDraft.added(slot, title, consultant))
                .toList();
    }

    private Audience audience(RoundDetails round, DongCode dong, UUID team) {
        Set<PersonId> named = new HashSet<>(people(round, team));
        answers.of(round.id(), dong)
                .ifPresent(answer -> named.addAll(answer.said().attendees()));
        return new Audience(round.draft().roles(), Set.of(dong), named, Set.of());
    }

    private Set<PersonId> people(RoundDetails round, UUID team) {
        Set<BookableId> members = round.team(team).consultants();
        return Set.copyOf(consultants.people(members).values());
    }

    /** Moves the event to another time and team; everybody invited is told (RFC 5546, 3.2.2.1). */
    void move(RoundDetails round, EventId id, TimeSlot slot, UUID team, String reason) {
        EventDetails event = queries.of(id);
        EventDraft wanted = event.draft().during(slot).with(parts(round, slot, team));
        events.change(new ChangeEvent(id, event.version(), null, wanted, reason, true));
    }

    /** Moves the people of the former team out of the audience and those of the new one in, and invites them. */
    void hand(RoundDetails round, EventId id, UUID from, UUID to) {
        Set<PersonId> leaving = people(round, from);
        Set<PersonId> coming = people(round, to);
        if (leaving.equals(coming)) return;
        EventDetails event = queries.of(id);
        Set<PersonId> extra = new HashSet<>(event.audience().extra());
        extra.removeAll(leaving);
        extra.addAll(coming);
        Audience before = event.audience();
        audiences.set(id, event.version(), new Audience(before.roles(), before.dongs(), extra, before.excluded()));
        invitations.send(id, queries.of(id).version());
        leaving.stream().filter(person -> !coming.contains(person)).forEach(person -> invitations.withdraw(id, person));
    }

    /** Lets go what both events hold, so that each can take what the other one had. */
    void letGo(List<EventId> swapped) {
        swapped.stream().map(EventId::value).sorted().forEach(bookings::release);
    }

    void cancel(EventId event, String reason) {
        events.cancel(event, queries.of(event).version(), reason);
    }
}
