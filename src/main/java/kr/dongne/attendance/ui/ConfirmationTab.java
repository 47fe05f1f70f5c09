package kr.dongne.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.attendance.confirmation.ConfirmationRow;
import kr.dongne.attendance.confirmation.Confirmations;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventTab;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.EmptyState;

/** A dong's council officers confirm the own list of an event, or say what is wrong with it. */
@org.springframework.stereotype.Component
class ConfirmationTab implements EventTab {

    private static final int AFTER_THE_ATTENDANCE = 410;

    private final Confirmations confirmations;
    private final Dongs dongs;
    private final Broadcast broadcast;
    private final Clock clock;

    ConfirmationTab(Confirmations confirmations, Dongs dongs, Broadcast broadcast, Clock clock) {
        this.confirmations = confirmations;
        this.dongs = dongs;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    @Override
    public String key() {
        return ConfirmationRow.TAB;
    }

    @Override
    public String labelKey() {
        return "attendance.confirmation.tab";
    }

    @Override
    public int order() {
        return AFTER_THE_ATTENDANCE;
    }

    @Override
    public boolean visibleTo(Actor actor, EventDetails event) {
        return AttendanceTab.isTaken(event) && actor.is(Role.COUNCIL_OFFICER);
    }

    @Override
    public Component create(EventDetails event) {
        if (event.slot().start().isAfter(LocalDateTime.now(clock.withZone(TimeSlot.SEOUL))))
            return new EmptyState(
                    VaadinIcon.CLOCK,
                    Words.text("attendance.confirmation.early"),
                    Words.text("attendance.confirmation.early.hint"));
        List<ConfirmationRow> rows = confirmations.of(event.id());
        if (rows.isEmpty()) return new EmptyState(VaadinIcon.USERS, Words.text("attendance.confirmation.nobody"), "");
        Words words = new Words(dongs.all());
        Map<DongCode, ConfirmationCard> cards = new LinkedHashMap<>();
        for (ConfirmationRow row : rows) cards.put(row.dong(), new ConfirmationCard(row, confirmations, words));
        Div page = new Div(new Paragraph(Words.text("attendance.confirmation.hint")));
        page.addClassName("confirmations");
        cards.values().forEach(page::add);
        broadcast.subscribe(page, AttendanceNews.topic(event.id()), () -> refresh(event, cards));
        broadcast.subscribe(page, AttendanceNews.confirmations(event.id()), () -> refresh(event, cards));
        return page;
    }

    private void refresh(EventDetails event, Map<DongCode, ConfirmationCard> cards) {
        for (ConfirmationRow row : confirmations.of(event.id())) {
            ConfirmationCard card = cards.get(row.dong());
            if (card != null) card.show(row);
        }
    }
}
