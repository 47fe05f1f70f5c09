package kr.dongne.event.ui;

import com.vaadin.flow.component.Component;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventTab;

/** What was changed, by whom and why. */
@org.springframework.stereotype.Component
class HistoryTab implements EventTab {

    private final EventQueries queries;
    private final Dongs dongs;

    HistoryTab(EventQueries queries, Dongs dongs) {
        this.queries = queries;
        this.dongs = dongs;
    }

    @Override
    public String key() {
        return "history";
    }

    @Override
    public String labelKey() {
        return "event.tab.history";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public boolean visibleTo(Actor actor, EventDetails event) {
        return actor.is(Role.DISTRICT_OFFICER) || actor.is(Role.DONG_OFFICIAL) || actor.is(Role.COUNCIL_OFFICER);
    }

    @Override
    public boolean onlyShows() {
        return true;
    }

    @Override
    public Component create(EventDetails event) {
        return new HistoryPanel(queries.history(event.id()), dongs.all());
    }
}
