package kr.dongne.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dongne.calendar.Election;
import kr.dongne.calendar.SpecialDays;
import org.springframework.stereotype.Component;

/** The holidays and election periods of the weeks ahead. */
@Component
class DaysAhead {

    private static final int DAYS = 42;

    private final SpecialDays days;

    DaysAhead(SpecialDays days) {
        this.days = days;
    }

    /**
     * A day that matters when something is scheduled.
     *
     * @param textKey how the name is said, with the name and the day as arguments
     */
    record Line(LocalDate day, String textKey, String name) {}

    /** Those of the next six weeks, in order; a period that has begun stands at today, a polling day once. */
    List<Line> from(LocalDate today) {
        LocalDate until = today.plusDays(DAYS);
        List<Election> elections = days.elections();
        Set<LocalDate> pollingDays =
                elections.stream().map(Election::pollingDay).collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        IntStream.rangeClosed(today.getYear(), until.getYear())
                .boxed()
                .flatMap(year -> days.holidaysOf(year).stream())
                .filter(holiday -> within(holiday.day(), today, until) && !pollingDays.contains(holiday.day()))
                .forEach(holiday -> lines.add(new Line(holiday.day(), "home.ahead.holiday", holiday.name())));
        elections.forEach(election -> lines.addAll(linesOf(election, today, until)));
        return lines.stream()
                .sorted(Comparator.comparing(Line::day).thenComparing(Line::name))
                .toList();
    }

    private static List<Line> linesOf(Election election, LocalDate today, LocalDate until) {
        List<Line> lines = new ArrayList<>();
        if (within(election.restrictedFrom(), today.plusDays(1), until))
            lines.add(new Line(election.restrictedFrom(), "home.ahead.election.begins", election.name()));
        else if (!election.restrictedFrom().isAfter(today)
                && !election.pollingDay().isBefore(today))
            lines.add(new Line(today, "home.ahead.election.runs", election.name()));
        if (within(election.pollingDay(), today, until))
            lines.add(new Line(election.pollingDay(), "home.ahead.election.polling", election.name()));
        return lines;
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
