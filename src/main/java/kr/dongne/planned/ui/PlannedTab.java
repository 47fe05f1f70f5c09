package kr.dongne.planned.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventTab;
import kr.dongne.planned.PlannedMails;

/** The mails of an event that leave by their time. */
@org.springframework.stereotype.Component
class PlannedTab implements EventTab {

    private static final int AFTER_ANSWERS = 320;

    private final PlannedMails planned;
    private final Clock clock;

    PlannedTab(PlannedMails planned, Clock clock) {
        this.planned = planned;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "planned";
    }

    @Override
    public String labelKey() {
        return "planned.tab";
    }

    @Override
    public int order() {
        return AFTER_ANSWERS;
    }

    @Override
    public boolean visibleTo(Actor actor, EventDetails event) {
        return actor.is(Role.DISTRICT_OFFICER);
    }

    @Override
    public Component create(EventDetails event) {
        return new PlannedPanel(event, planned, clock);
    }
}
