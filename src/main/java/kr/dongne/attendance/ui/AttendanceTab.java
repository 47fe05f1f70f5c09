package kr.dongne.attendance.ui;

import com.vaadin.flow.component.Component;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventTab;
import kr.dongne.shared.ui.Broadcast;

/** Who came to an event: numbers and marks. */
@org.springframework.stereotype.Component
class AttendanceTab implements EventTab {

    static final String KEY = "attendance";
    private static final int BEFORE_THE_HISTORY = 400;

    private final AttendanceBook book;
    private final Dongs dongs;
    private final Broadcast broadcast;

    AttendanceTab(AttendanceBook book, Dongs dongs, Broadcast broadcast) {
        this.book = book;
        this.dongs = dongs;
        this.broadcast = broadcast;
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
        boolean taken = event.status() == EventStatus.PUBLISHED || event.status() == EventStatus.CLOSED;
        return taken && (actor.is(Role.DISTRICT_OFFICER) || actor.is(Role.DONG_OFFICIAL));
    }

    @Override
    public Component create(EventDetails event) {
        AttendancePanel panel = new AttendancePanel(event, book, dongs.all());
        broadcast.subscribe(panel, AttendanceNews.topic(event.id()), panel::refresh);
        return panel;
    }
}
