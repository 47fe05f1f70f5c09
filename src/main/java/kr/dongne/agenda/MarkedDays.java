package kr.dongne.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.dongne.calendar.Election;
import kr.dongne.calendar.Holiday;
import kr.dongne.calendar.SpecialDays;
import org.springframework.stereotype.Component;

/** What is special about the days from one to another. */
@Component
class MarkedDays {

    private final SpecialDays days;

    MarkedDays(SpecialDays days) {
        this.days = days;
    }

    /** The marks of each day that has some, and the elections behind them, the earliest first. */
    record Marks(Map<LocalDate, List<DayMark>> byDay, List<Election> elections) {

        List<DayMark> on(LocalDate day) {
            return byDay.getOrDefault(day, List.of());
        }
    }

    Marks between(LocalDate first, LocalDate last) {
        List<Election> elections = days.elections().reversed().stream()
                .filter(one ->
                        !one.restrictedFrom().isAfter(last) && !one.pollingDay().isBefore(first))
                .toList();
        Map<LocalDate, List<DayMark>> marks = new HashMap<>();
        IntStream.rangeClosed(first.getYear(), last.getYear())
                .boxed()
                .flatMap(year -> days.holidaysOf(year).stream())
                .filter(holiday -> !isPollingDay(holiday, elections))
                .forEach(holiday -> add(marks, holiday.day(), new DayMark(DayMark.Kind.HOLIDAY, holiday.name())));
        for (Election election : elections)
            first.datesUntil(last.plusDays(1))
                    .filter(day -> restricts(election, day))
                    .forEach(day -> add(marks, day, new DayMark(kind(election, day), election.name())));
        return new Marks(marks, elections);
    }

    /** The polling day is a holiday too; it is said once. */
    private static boolean isPollingDay(Holiday holiday, List<Election> elections) {
        return elections.stream().anyMatch(one -> one.pollingDay().equals(holiday.day()));
    }

    private static boolean restricts(Election election, LocalDate day) {
        return !day.isBefore(election.restrictedFrom()) && !day.isAfter(election.pollingDay());
    }

    private static DayMark.Kind kind(Election election, LocalDate day) {
        if (day.equals(election.pollingDay())) return DayMark.Kind.POLLING_DAY;
        return day.equals(election.restrictedFrom()) ? DayMark.Kind.ELECTION_BEGINS : DayMark.Kind.ELECTION_RUNS;
    }

    private static void add(Map<LocalDate, List<DayMark>> marks, LocalDate day, DayMark mark) {
        marks.computeIfAbsent(day, fresh -> new ArrayList<>()).add(mark);
    }
}
