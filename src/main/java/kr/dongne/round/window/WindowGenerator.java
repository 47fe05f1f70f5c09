package kr.dongne.round.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundDraft;
import kr.dongne.round.RoundDrafted;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundStatus;
import kr.dongne.shared.TimeSlot;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a draft's windows in step with its days and slots: those that still fit stay with what was decided of them. */
@Component
class WindowGenerator {

    private final WindowTable table;
    private final RoundQueries rounds;

    WindowGenerator(WindowTable table, RoundQueries rounds) {
        this.table = table;
        this.rounds = rounds;
    }

    @EventListener
    void on(RoundDrafted drafted) {
        RoundDetails round = rounds.of(drafted.round());
        if (round.status() == RoundStatus.DRAFT) follow(round.id(), round.draft());
    }

    private void follow(RoundId id, RoundDraft draft) {
        Set<TimeSlot> wanted = wanted(draft);
        Set<TimeSlot> kept = new HashSet<>();
        List<WindowId> gone = table.of(id).stream()
                .filter(window -> !stays(window, wanted, draft, kept))
                .map(WindowTable.Stored::id)
                .toList();
        table.delete(id, gone);
        for (TimeSlot slot : wanted) if (!kept.contains(slot)) table.insert(id, slot, false);
    }

    private static boolean stays(
            WindowTable.Stored window, Set<TimeSlot> wanted, RoundDraft draft, Set<TimeSlot> kept) {
        boolean stays = window.byHand() ? within(draft, window.slot()) : wanted.contains(window.slot());
        if (stays) kept.add(window.slot());
        return stays;
    }

    static boolean within(RoundDraft draft, TimeSlot slot) {
        return !slot.start().toLocalDate().isBefore(draft.firstDay())
                && !slot.end().toLocalDate().isAfter(draft.lastDay());
    }

    /** Weekdays; a holiday among them is shown, blocked. */
    private static Set<TimeSlot> wanted(RoundDraft draft) {
        Set<TimeSlot> slots = new LinkedHashSet<>();
        Stream.iterate(draft.firstDay(), day -> !day.isAfter(draft.lastDay()), day -> day.plusDays(1))
                .filter(WindowGenerator::isWeekday)
                .forEach(day -> draft.slots()
                        .forEach(start -> slots.add(new TimeSlot(
                                day.atTime(start), day.atTime(start).plusMinutes(draft.visitMinutes())))));
        return slots;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
