package kr.dongne.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDateTime;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.confirmation.Confirmations;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventTab;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Broadcast;

/** Who came to an event: numbers and marks. */
@org.springframework.stereotype.Component
class AttendanceTab implements EventTab {

    static final String KEY = "attendance";
    private static final int BEFORE_THE_HISTORY = 400;

    private final AttendanceBook book;
    private final Confirmations confirmations;
    private final Dongs dongs;
    private final CurrentActor currentActor;
    private final Broadcast broadcast;
    private final Clock clock;

    AttendanceTab(
            AttendanceBook book,
            Confirmations confirmations,
            Dongs dongs,
            CurrentActor currentActor,
            Broadcast broadcast,
            Clock clock) {
        this.book = book;
        this.confirmations = confirmations;
        this.dongs = dongs;
        this.currentActor = currentActor;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "attendance.tab";
    }

    @Override
    public int order() {
        return BEFORE_THE_HISTORY;
    }

    @Override
    public boolean visibleTo(Actor actor, EventDetails event) {
        return isTaken(event) && (actor.is(Role.DISTRICT_OFFICER) || actor.is(Role.DONG_OFFICIAL));
    }

    /** Whether the event has attendance at all. */
    static boolean isTaken(EventDetails event) {
        return event.status() == EventStatus.PUBLISHED || event.status() == EventStatus.CLOSED;
    }

    @Override
    public Component create(EventDetails event) {
        AttendancePanel panel = new AttendancePanel(event, book, dongs.all());
        broadcast.subscribe(panel, AttendanceNews.topic(event.id()), panel::refresh);
        return begun(event) ? new Div(confirmations(event), panel) : panel;
    }

    private ConfirmationsPanel confirmations(EventDetails event) {
        boolean closes = currentActor.get().is(Role.DISTRICT_OFFICER);
        ConfirmationsPanel panel = new ConfirmationsPanel(event.id(), confirmations, new Words(dongs.all()), closes);
        broadcast.subscribe(panel, AttendanceNews.topic(event.id()), panel::refreshIfSaid);
        broadcast.subscribe(panel, AttendanceNews.confirmations(event.id()), panel::refresh);
        return panel;
    }

    private boolean begun(EventDetails event) {
        return !event.slot().start().isAfter(LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)));
    }
}
