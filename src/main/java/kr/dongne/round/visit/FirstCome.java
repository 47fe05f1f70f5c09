package kr.dongne.round.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundScope;
import kr.dongne.round.RoundTouched;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Windows that the first dong gets: as many are held as there are, whoever comes too late learns the nearest free ones. */
@Service
public class FirstCome {

    private static final int NEAREST = 3;

    private final VisitTable table;
    private final RoundQueries rounds;
    private final RoundScope scope;
    private final Windows windows;
    private final CurrentActor currentActor;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    FirstCome(
            VisitTable table,
            RoundQueries rounds,
            RoundScope scope,
            Windows windows,
            CurrentActor currentActor,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.table = table;
        this.rounds = rounds;
        this.scope = scope;
        this.windows = windows;
        this.currentActor = currentActor;
        this.transactions = transactions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The open windows that still take a dong, by time. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional(readOnly = true)
    public List<WindowRow> free(RoundId id) {
        return free(rounds.of(id));
    }

    private List<WindowRow> free(RoundDetails round) {
        Map<WindowId, Long> taken =
                table.of(round.id()).stream().collect(Collectors.groupingBy(VisitRow::window, Collectors.counting()));
        LocalDateTime now = now();
        return windows.of(round.id()).stream()
                .filter(window -> window.open() && window.slot().start().isAfter(now))
                .filter(window -> taken.getOrDefault(window.id(), 0L)
                        < window.seats(round.draft().teams().size()))
                .toList();
    }

    /**
     * Takes a window for the dong, or another one instead of the one that it has; refuses with
     * {@link VisitProblem.WindowTaken}, and then the dong keeps what it has.
     */
    @PreAuthorize(Access.DONG_STAFF)
    public void take(RoundId id, DongCode dong, WindowId wanted) {
        scope.check(dong);
        RoundDetails round = rounds.of(id);
        refuseUnlessOpenToTheFirst(round);
        round.refuseUnlessVisited(dong);
        WindowRow window = windows.of(id, wanted);
        if (!window.open()) throw new VisitProblem.WindowBlocked(window.slot());
        if (!take(round, dong, window))
            throw new VisitProblem.WindowTaken(window.slot(), nearest(round, window.slot()));
    }

    private boolean take(RoundDetails round, DongCode dong, WindowRow window) {
        try {
            return transactions.call(() -> {
                table.lockDongs(round.id(), List.of(dong));
                table.lockWindows(List.of(window.id()));
                @Nullable VisitRow held = table.ofDong(round.id(), dong).orElse(null);
                if (held != null && held.confirmed()) throw new VisitProblem.ConfirmedAlready();
                if (held != null && held.window().equals(window.id())) return true;
                Optional<Integer> seat = table.freeSeat(
                        window.id(), window.seats(round.draft().teams().size()), held == null ? null : held.id());
                if (seat.isEmpty()) return false;
                if (held == null)
                    table.insert(
                            round.id(),
                            dong,
                            window,
                            seat.get(),
                            VisitStatus.HELD,
                            currentActor.get().accountId());
                else table.place(held, window.id(), window.slot(), seat.get(), null, VisitStatus.HELD, null);
                publisher.publishEvent(new RoundTouched(round.id()));
                return true;
            });
        } catch (DuplicateKeyException meanwhile) {
            return false;
        }
    }

    /** Gives the dong's window back. */
    @PreAuthorize(Access.DONG_STAFF)
    public void giveBack(RoundId id, DongCode dong) {
        scope.check(dong);
        RoundDetails round = rounds.of(id);
        refuseUnlessOpenToTheFirst(round);
        transactions.run(() -> {
            table.lockDongs(id, List.of(dong));
            VisitRow held = table.ofDong(id, dong).orElseThrow(NotFound::new);
            if (held.confirmed()) throw new VisitProblem.ConfirmedAlready();
            table.become(held, VisitStatus.CANCELLED);
            publisher.publishEvent(new RoundTouched(id));
        });
    }

    private void refuseUnlessOpenToTheFirst(RoundDetails round) {
        round.refuseUnlessPublished();
        if (round.draft().policy() != AnswerPolicy.FIRST_COME) throw new VisitProblem.NotFirstCome();
        scope.refuseIfLate(round);
    }

    private List<WindowRow> nearest(RoundDetails round, TimeSlot wanted) {
        return free(round).stream()
                .sorted(Comparator.comparing(window ->
                        Duration.between(wanted.start(), window.slot().start()).abs()))
                .limit(NEAREST)
                .sorted(Comparator.comparing(window -> window.slot().start()))
                .toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
    }
}
