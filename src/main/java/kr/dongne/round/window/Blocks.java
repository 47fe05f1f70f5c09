package kr.dongne.round.window;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dongne.calendar.Election;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.round.RoundDraft;
import kr.dongne.round.window.WindowRow.Block;
import org.jspecify.annotations.Nullable;

/** What stands in the way of windows in a round's period, looked up once for all of them. */
final class Blocks {

    private final Map<LocalDate, String> holidays = new HashMap<>();
    private final List<Election> elections;

    Blocks(RoundDraft draft, SpecialDays specialDays) {
        for (int year = draft.firstDay().getYear(); year <= draft.lastDay().getYear(); year++)
            specialDays.holidaysOf(year).forEach(holiday -> holidays.put(holiday.day(), holiday.name()));
        elections = draft.electionReason() == null ? specialDays.elections() : List.of();
    }

    WindowRow row(WindowTable.Stored stored) {
        return new WindowRow(
                stored.id(),
                stored.slot(),
                stored.capacity(),
                block(stored),
                stored.decision() != null,
                stored.byHand());
    }

    private @Nullable Block block(WindowTable.Stored stored) {
        if (stored.decision() == WindowTable.Decision.OPEN) return null;
        if (stored.decision() == WindowTable.Decision.BLOCKED)
            return new Block(Block.Kind.OFFICER, stored.note() == null ? "" : stored.note());
        LocalDate day = stored.slot().start().toLocalDate();
        String holiday = holidays.get(day);
        if (holiday != null) return new Block(Block.Kind.HOLIDAY, holiday);
        return elections.stream()
                .filter(election -> !day.isBefore(election.restrictedFrom()) && !day.isAfter(election.pollingDay()))
                .findFirst()
                .map(election -> new Block(Block.Kind.ELECTION, election.name()))
                .orElse(null);
    }
}
