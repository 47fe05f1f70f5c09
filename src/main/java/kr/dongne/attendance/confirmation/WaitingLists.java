package kr.dongne.attendance.confirmation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventRow;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventsDuring;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists that wait for somebody: a dong's own open ones for a month after the event, disputed ones until they are settled. */
@Service
@Transactional(readOnly = true)
public class WaitingLists {

    private static final int DAYS = 31;
    private static final int MOST = 50;

    private final EventQueries events;
    private final Confirmations confirmations;
    private final ConfirmationTable table;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingLists(
            EventQueries events,
            Confirmations confirmations,
            ConfirmationTable table,
            CurrentActor currentActor,
            JdbcClient jdbc,
            Clock clock) {
        this.events = events;
        this.confirmations = confirmations;
        this.table = table;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the actor is waited for: open lists for a dong's council officers, disputed ones for officers and dong officials. */
    @PreAuthorize(Access.DONG_STAFF)
    public List<WaitingList> mine() {
        Actor actor = currentActor.get();
        List<WaitingList> waiting = new ArrayList<>();
        if (actor.seesWholeDistrict() || actor.is(Role.DONG_OFFICIAL))
            table.disputed().stream().filter(list -> actor.sees(list.dong())).forEach(waiting::add);
        if (actor.is(Role.COUNCIL_OFFICER)) waiting.addAll(open());
        return waiting;
    }

    private List<WaitingList> open() {
        List<WaitingList> waiting = new ArrayList<>();
        for (EventRow event : over())
            for (ConfirmationRow row : confirmations.of(event.id()))
                if (row.waits())
                    waiting.add(new WaitingList(event.id(), event.title(), row.dong(), ConfirmationState.OPEN));
        return waiting;
    }

    private List<EventRow> over() {
        LocalDateTime now = LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
        return events
                .during(new EventsDuring(new TimeSlot(now.minusDays(DAYS), now), null, null, null, null, MOST))
                .stream()
                .filter(event -> !event.slot().end().isAfter(now))
                .filter(event -> event.status() == EventStatus.PUBLISHED || event.status() == EventStatus.CLOSED)
                .filter(event -> marked(event.id()))
                .toList();
    }

    private boolean marked(EventId event) {
        List<UUID> heads = jdbc.sql("select id from attendance where event_id = :event and status is not null limit 1")
                .param("event", event.value())
                .query(UUID.class)
                .list();
        return !heads.isEmpty();
    }
}
