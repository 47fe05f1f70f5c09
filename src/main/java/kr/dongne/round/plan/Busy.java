package kr.dongne.round.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.assignment.Interval;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.BookedRow;
import kr.dongne.booking.Bookings;
import kr.dongne.event.EventId;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.TeamDraft;
import kr.dongne.round.consultant.Absence;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;

/** When consultants and venues are taken by anything but this round's own visits, looked up once. */
final class Busy {

    private final List<Absence> absences;
    private final Map<BookableId, List<BookedRow>> booked;

    Busy(RoundDetails round, Collection<VisitRow> visits, Consultants consultants, Bookings bookings) {
        Set<BookableId> people = round.draft().teams().stream()
                .flatMap(team -> team.consultants().stream())
                .collect(Collectors.toSet());
        Set<BookableId> all = new HashSet<>(people);
        all.addAll(round.draft().places().values());
        TimeSlot span = new TimeSlot(
                round.draft().firstDay().atStartOfDay(),
                round.draft().lastDay().plusDays(1).atStartOfDay());
        absences = consultants.absences(people, span);
        Set<UUID> own = visits.stream()
                .map(VisitRow::event)
                .filter(Objects::nonNull)
                .map(EventId::value)
                .collect(Collectors.toSet());
        booked = bookings.during(all, span).stream()
                .filter(row -> !own.contains(row.holder()))
                .collect(Collectors.groupingBy(BookedRow::resource));
    }

    List<Interval> of(TeamDraft team) {
        List<Interval> away = new ArrayList<>();
        for (Absence absence : absences)
            if (team.consultants().contains(absence.consultant())) away.add(interval(absence.slot()));
        for (BookableId consultant : team.consultants())
            booked.getOrDefault(consultant, List.of()).forEach(row -> away.add(interval(row.slot())));
        return away;
    }

    boolean isTaken(RoundDetails round, DongCode dong, TimeSlot slot) {
        BookableId place = round.draft().places().get(dong);
        return place != null
                && booked.getOrDefault(place, List.of()).stream()
                        .anyMatch(row -> row.slot().overlaps(slot));
    }

    private static Interval interval(TimeSlot slot) {
        return new Interval(slot.start(), slot.end());
    }
}
