package kr.dongne.event.ui;

import com.vaadin.flow.component.Component;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.district.Dongs;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventChecks;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventTab;
import kr.dongne.people.Roster;

/** Whom an event is for. */
@org.springframework.stereotype.Component
class AudienceTab implements EventTab {

    static final String KEY = "audience";

    private final Audiences audiences;
    private final EventChecks checks;
    private final Dongs dongs;
    private final Roster roster;

    AudienceTab(Audiences audiences, EventChecks checks, Dongs dongs, Roster roster) {
        this.audiences = audiences;
        this.checks = checks;
        this.dongs = dongs;
        this.roster = roster;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "event.tab.audience";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public boolean visibleTo(Actor actor, EventDetails event) {
        return actor.is(Role.DISTRICT_OFFICER);
    }

    @Override
    public Component create(EventDetails event) {
        return new AudienceEditor(event, audiences, checks, dongs.all(), roster);
    }
}
