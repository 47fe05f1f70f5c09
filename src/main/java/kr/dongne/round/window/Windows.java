package kr.dongne.round.window;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import kr.dongne.access.Access;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundProblem;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.RoundTouched;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The windows of a round, one by one and in bulk. A visit that is in a window stays there whatever is decided of it. */
@Service
public class Windows {

    private static final int LONGEST_NOTE = 200;
    private static final int MOST_AT_ONCE = 300;

    private final WindowTable table;
    private final RoundQueries rounds;
    private final SpecialDays specialDays;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;

    Windows(
            WindowTable table,
            RoundQueries rounds,
            SpecialDays specialDays,
            Transactions transactions,
            ApplicationEventPublisher publisher) {
        this.table = table;
        this.rounds = rounds;
        this.specialDays = specialDays;
        this.transactions = transactions;
        this.publisher = publisher;
    }

    /** All windows by time, with what blocks them now; refuses with NotFound what the actor may not see. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<WindowRow> of(RoundId round) {
        var blocks = new Blocks(rounds.of(round).draft(), specialDays);
        return table.of(round).stream().map(blocks::row).toList();
    }

    /** One window of the round; refuses with {@link NotFound} one that is none. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public WindowRow of(RoundId round, WindowId window) {
        return of(round).stream()
                .filter(one -> one.id().equals(window))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Blocks windows, with what the dongs read as the reason. */
    @PreAuthorize(Access.DISTRICT)
    public void block(RoundId round, Set<WindowId> windows, String reason) {
        String note = TypedText.required(reason, "round.window.reason", LONGEST_NOTE);
        change(round, windows, () -> table.decide(round, windows, WindowTable.Decision.BLOCKED, note));
    }

    /** Opens windows, also on a holiday. */
    @PreAuthorize(Access.DISTRICT)
    public void open(RoundId round, Set<WindowId> windows) {
        change(round, windows, () -> table.decide(round, windows, WindowTable.Decision.OPEN, null));
    }

    /** Leaves windows to the calendar again. */
    @PreAuthorize(Access.DISTRICT)
    public void leaveToCalendar(RoundId round, Set<WindowId> windows) {
        change(round, windows, () -> table.decide(round, windows, null, null));
    }

    /** Sets how many dongs windows take at once; null for as many as there are teams. */
    @PreAuthorize(Access.DISTRICT)
    public void holding(RoundId round, Set<WindowId> windows, @Nullable Integer dongs) {
        if (dongs != null && (dongs < 1 || dongs > MOST_AT_ONCE)) throw new WindowProblem.NoCapacity();
        change(round, windows, () -> table.hold(round, windows, dongs));
    }

    /** Adds a window, such as an evening or a Saturday. */
    @PreAuthorize(Access.DISTRICT)
    public void add(RoundId round, TimeSlot slot) {
        try {
            transactions.run(() -> {
                if (!WindowGenerator.within(editable(round).draft(), slot)) throw new WindowProblem.OutsidePeriod();
                table.insert(round, slot, true);
                publisher.publishEvent(new RoundTouched(round));
            });
        } catch (DataIntegrityViolationException duplicate) {
            throw new WindowProblem.ThereAlready();
        }
    }

    /** Takes windows away that no dong has named. */
    @PreAuthorize(Access.DISTRICT)
    public void remove(RoundId round, Set<WindowId> windows) {
        try {
            change(round, windows, () -> table.delete(round, windows));
        } catch (DataIntegrityViolationException named) {
            throw new WindowProblem.InUse();
        }
    }

    private void change(RoundId round, Collection<WindowId> windows, Runnable work) {
        if (windows.isEmpty()) return;
        transactions.run(() -> {
            editable(round);
            work.run();
            publisher.publishEvent(new RoundTouched(round));
        });
    }

    private RoundDetails editable(RoundId id) {
        RoundDetails round = rounds.of(id);
        if (round.status() == RoundStatus.CLOSED) throw new RoundProblem.WrongStatus(round.status());
        return round;
    }
}
