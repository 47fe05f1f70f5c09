package kr.dongne.round.visit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.booking.BookableId;
import kr.dongne.event.EventId;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundTouched;
import kr.dongne.round.TeamDraft;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits: confirmed into events, moved, called off; the calendars of all who take part follow in the same transaction. */
@Service
public class Visits {

    private final VisitTable table;
    private final VisitEvents events;
    private final Rearrangement rearrangement;
    private final RoundQueries rounds;
    private final Windows windows;
    private final Consultants consultants;
    private final CurrentActor currentActor;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Visits(
            VisitTable table,
            VisitEvents events,
            Rearrangement rearrangement,
            RoundQueries rounds,
            Windows windows,
            Consultants consultants,
            CurrentActor currentActor,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.table = table;
        this.events = events;
        this.rearrangement = rearrangement;
        this.rounds = rounds;
        this.windows = windows;
        this.consultants = consultants;
        this.currentActor = currentActor;
        this.transactions = transactions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Held and confirmed visits by time: the district's all, a dong's own, a consultant's own; refuses a round that is not seen. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<VisitRow> of(RoundId id) {
        RoundDetails round = rounds.of(id);
        return table.of(id).stream().filter(seen(round)).toList();
    }

    /** One visit; refuses with {@link NotFound} what the actor may not see. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public VisitRow of(VisitId id) {
        return table.of(id)
                .filter(visit -> seen(rounds.of(visit.round())).test(visit))
                .orElseThrow(NotFound::new);
    }

    private Predicate<VisitRow> seen(RoundDetails round) {
        Actor actor = currentActor.get();
        if (actor.seesWholeDistrict()) return visit -> true;
        boolean ofADong = actor.is(Role.DONG_OFFICIAL) || actor.is(Role.COUNCIL_OFFICER);
        Set<UUID> own = actor.is(Role.CONSULTANT) ? ownTeams(round) : Set.of();
        return visit -> (ofADong && actor.sees(visit.dong())) || (visit.team() != null && own.contains(visit.team()));
    }

    private Set<UUID> ownTeams(RoundDetails round) {
        Optional<BookableId> own = consultants.own();
        return round.draft().teams().stream()
                .filter(team -> own.filter(team.consultants()::contains).isPresent())
                .map(TeamDraft::id)
                .collect(Collectors.toSet());
    }

    /**
     * Makes the dong's visit an event and sends its invitations; refuses with a {@link VisitProblem} or the calendar's SlotTaken.
     *
     * @param reason why it is so although a rule is broken; null when none is
     */
    @PreAuthorize(Access.DISTRICT)
    public void confirm(RoundId id, DongCode dong, WindowId window, UUID team, @Nullable String reason) {
        RoundDetails round = rounds.of(id);
        round.refuseUnlessPublished();
        round.refuseUnlessVisited(dong);
        WindowRow wanted = windows.of(id, window);
        refuseIfBegun(wanted.slot());
        transactions.run(() -> Rearrangement.named(round, team, wanted.slot(), () -> {
            table.lockDongs(id, List.of(dong));
            Optional<VisitRow> held = table.ofDong(id, dong);
            if (held.isPresent() && held.get().confirmed()) throw new VisitProblem.ConfirmedAlready();
            VisitRow visit = held.orElseGet(() -> taken(round, dong, wanted));
            int seat = rearrangement.seat(round, wanted, visit);
            table.place(visit, window, wanted.slot(), seat, team, VisitStatus.CONFIRMED, reason);
            table.hangOn(visit.id(), events.create(round, dong, wanted.slot(), team));
            publisher.publishEvent(new RoundTouched(id));
        }));
    }

    private VisitRow taken(RoundDetails round, DongCode dong, WindowRow window) {
        int seat = rearrangement.seat(round, window, null);
        table.insert(
                round.id(),
                dong,
                window,
                seat,
                VisitStatus.HELD,
                currentActor.get().accountId());
        return table.ofDong(round.id(), dong).orElseThrow();
    }

    /** Moves a confirmed visit: everybody invited gets an update, consultants who no longer come a cancellation. */
    @PreAuthorize(Access.DISTRICT)
    public void move(VisitId id, WindowId window, UUID team, String reason) {
        transactions.run(() -> {
            VisitRow visit = confirmed(id);
            move(visit.round(), List.of(target(visit, new Goal(window, team))), reason);
        });
    }

    /** Moves confirmed visits together, so that each can take what another one has; all of them or none. */
    @PreAuthorize(Access.DISTRICT)
    public void moveAll(RoundId id, Map<VisitId, Goal> goals, String reason) {
        transactions.run(() -> move(
                id,
                goals.entrySet().stream()
                        .map(entry -> target(confirmed(entry.getKey()), entry.getValue()))
                        .toList(),
                reason));
    }

    /** Calls a visit off; everybody invited gets a cancellation, and the window is free again. */
    @PreAuthorize(Access.DISTRICT)
    public void cancel(VisitId id, String reason) {
        transactions.run(() -> {
            VisitRow visit = table.of(id).orElseThrow(NotFound::new);
            if (visit.status() == VisitStatus.CANCELLED) return;
            table.lockDongs(visit.round(), List.of(visit.dong()));
            table.become(visit, VisitStatus.CANCELLED);
            EventId event = visit.event();
            if (event != null) events.cancel(event, reason);
            publisher.publishEvent(new RoundTouched(visit.round()));
        });
    }

    /** Both take what the other one had. */
    void swap(VisitRow one, VisitRow other, String reason) {
        List<Rearrangement.Target> targets = List.of(target(one, goal(other)), target(other, goal(one)));
        move(one.round(), targets, reason);
    }

    private void move(RoundId id, List<Rearrangement.Target> targets, String reason) {
        targets.forEach(target -> refuseIfBegun(target.window().slot()));
        rearrangement.of(rounds.of(id), targets, reason);
        publisher.publishEvent(new RoundTouched(id));
    }

    private Rearrangement.Target target(VisitRow visit, Goal goal) {
        return new Rearrangement.Target(visit, windows.of(visit.round(), goal.window()), goal.team());
    }

    private static Goal goal(VisitRow visit) {
        return new Goal(visit.window(), Rearrangement.teamOf(visit));
    }

    private VisitRow confirmed(VisitId id) {
        VisitRow visit = table.of(id).filter(VisitRow::confirmed).orElseThrow(NotFound::new);
        rounds.of(visit.round()).refuseUnlessPublished();
        refuseIfBegun(visit.slot());
        return visit;
    }

    private void refuseIfBegun(TimeSlot slot) {
        if (!slot.start().isAfter(LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)))) throw new VisitProblem.Begun();
    }
}
