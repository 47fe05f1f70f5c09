package kr.dongne.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturers;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventRow;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventsDuring;
import kr.dongne.shared.TimeSlot;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of the events that the actor may see; however many there are, it reads the database a few times only. */
@Service
public class Agenda {

    private static final int MOST = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final EventQueries events;
    private final Lecturers lecturers;
    private final Dongs dongs;
    private final MarkedDays markedDays;
    private final CurrentActor currentActor;
    private final Clock clock;

    Agenda(
            EventQueries events,
            Lecturers lecturers,
            Dongs dongs,
            MarkedDays markedDays,
            CurrentActor currentActor,
            Clock clock) {
        this.events = events;
        this.lecturers = lecturers;
        this.dongs = dongs;
        this.markedDays = markedDays;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The calendar; a date that no calendar has, and a dong, lecturer or status not for the actor, are ignored and named. */
    @PreAuthorize(Access.DONG_STAFF_OR_CONSULTANT)
    @Transactional(readOnly = true)
    public AgendaPage page(AgendaQuery wanted) {
        AgendaChoices choices = choices();
        Set<AgendaField> ignored = unknown(wanted, choices);
        AgendaQuery query = without(wanted, ignored);
        LocalDate today = LocalDate.now(clock.withZone(TimeSlot.SEOUL));
        LocalDate date = query.date() == null ? today : query.date();
        LocalDate first = query.presentation().firstShown(date);
        LocalDate last = query.presentation().lastShown(date);
        List<EventRow> found = found(query, first, last);
        List<EventRow> shown = found.stream().limit(MOST).toList();
        MarkedDays.Marks marks = markedDays.between(first, last);
        List<AgendaDay> days = first.datesUntil(last.plusDays(1))
                .map(day -> new AgendaDay(
                        day,
                        query.presentation().isInPeriod(date, day),
                        day.equals(today),
                        marks.on(day),
                        entries(shown, day)))
                .toList();
        int cutAt = found.size() > shown.size() ? MOST : 0;
        return new AgendaPage(query, date, ignored, choices, days, marks.elections(), cutAt);
    }

    private AgendaChoices choices() {
        Set<BookableId> speaking = events.lecturersInSight();
        return new AgendaChoices(
                dongs.mine(),
                lecturers.all().stream()
                        .filter(lecturer -> speaking.contains(lecturer.id()))
                        .toList(),
                statuses());
    }

    /** Drafts are the district's, and of those who are assigned to them. */
    private List<EventStatus> statuses() {
        var actor = currentActor.get();
        boolean drafts = actor.seesWholeDistrict() || actor.is(Role.CONSULTANT);
        return List.copyOf(
                drafts ? EnumSet.allOf(EventStatus.class) : EnumSet.complementOf(EnumSet.of(EventStatus.DRAFT)));
    }

    private static Set<AgendaField> unknown(AgendaQuery wanted, AgendaChoices choices) {
        Set<AgendaField> unknown = EnumSet.noneOf(AgendaField.class);
        LocalDate date = wanted.date();
        if (date != null && (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY))) unknown.add(AgendaField.DATE);
        if (wanted.dong() != null
                && choices.dongs().stream().noneMatch(dong -> dong.code().equals(wanted.dong())))
            unknown.add(AgendaField.DONG);
        if (wanted.lecturer() != null
                && choices.lecturers().stream()
                        .noneMatch(lecturer -> lecturer.id().equals(wanted.lecturer())))
            unknown.add(AgendaField.LECTURER);
        if (wanted.status() != null && !choices.statuses().contains(wanted.status())) unknown.add(AgendaField.STATUS);
        return unknown;
    }

    private static AgendaQuery without(AgendaQuery wanted, Set<AgendaField> ignored) {
        return new AgendaQuery(
                wanted.presentation(),
                ignored.contains(AgendaField.DATE) ? null : wanted.date(),
                ignored.contains(AgendaField.DONG) ? null : wanted.dong(),
                ignored.contains(AgendaField.LECTURER) ? null : wanted.lecturer(),
                ignored.contains(AgendaField.STATUS) ? null : wanted.status(),
                wanted.kind());
    }

    /** One more than fits on the page where there are more. */
    private List<EventRow> found(AgendaQuery query, LocalDate first, LocalDate last) {
        TimeSlot span = new TimeSlot(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
        AgendaKind kind = query.kind();
        return events.during(new EventsDuring(
                span, query.dong(), query.lecturer(), query.status(), kind == null ? null : kind.origin(), MOST + 1));
    }

    private static List<AgendaEntry> entries(List<EventRow> events, LocalDate day) {
        TimeSlot wholeDay = new TimeSlot(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
        return events.stream()
                .filter(event -> event.slot().overlaps(wholeDay))
                .map(event -> new AgendaEntry(event, day))
                .toList();
    }
}
