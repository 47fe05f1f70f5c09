package kr.dongne.draft;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.dongne.calendar.Election;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.shared.TimeSlot;
import org.springframework.stereotype.Component;

/** Looks at an event's date: holidays and weekends, election periods, the past, and the reply deadline. */
@Component
class DateChecks {

    private final SpecialDays specialDays;
    private final Clock clock;

    DateChecks(SpecialDays specialDays, Clock clock) {
        this.specialDays = specialDays;
        this.clock = clock;
    }

    List<Warning> check(EventDraft draft) {
        List<Warning> warnings = new ArrayList<>();
        LocalDate day = draft.slot().start().toLocalDate();
        holiday(day).ifPresent(warnings::add);
        election(draft.slot()).ifPresent(warnings::add);
        LocalDateTime now = LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
        if (!draft.slot().start().isAfter(now)) warnings.add(Warning.at(EventField.SLOT, WarningKind.IN_THE_PAST));
        deadline(draft, now).ifPresent(warnings::add);
        return warnings;
    }

    private Optional<Warning> holiday(LocalDate day) {
        Optional<Warning> holiday =
                specialDays.holidayOn(day).map(name -> Warning.at(EventField.SLOT, WarningKind.HOLIDAY, name));
        if (holiday.isPresent()) return holiday;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? Optional.of(Warning.at(EventField.SLOT, WarningKind.WEEKEND)) : Optional.empty();
    }

    private Optional<Warning> election(TimeSlot slot) {
        Optional<Election> election = specialDays
                .electionRestricting(slot.start().toLocalDate())
                .or(() -> specialDays.electionRestricting(slot.end().toLocalDate()));
        return election.map(found -> Warning.at(
                EventField.SLOT, WarningKind.ELECTION, found.name(), found.restrictedFrom(), found.pollingDay()));
    }

    private static Optional<Warning> deadline(EventDraft draft, LocalDateTime now) {
        LocalDateTime deadline = draft.replyDeadline();
        if (deadline == null) return Optional.empty();
        if (deadline.isAfter(draft.slot().start()))
            return Optional.of(Warning.at(EventField.REPLY_DEADLINE, WarningKind.DEADLINE_AFTER_START));
        if (deadline.isBefore(now))
            return Optional.of(Warning.at(EventField.REPLY_DEADLINE, WarningKind.DEADLINE_PAST));
        return Optional.empty();
    }
}
