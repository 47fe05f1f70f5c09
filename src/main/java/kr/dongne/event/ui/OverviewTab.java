package kr.dongne.event.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.event.EventChecks;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventFigures;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventTab;
import org.springframework.beans.factory.ObjectProvider;

/** What an event is: facts, programme, and what has to be looked at. */
@org.springframework.stereotype.Component
class OverviewTab implements EventTab {

    static final String KEY = "overview";

    private final EventChecks checks;
    private final ObjectProvider<EventFigures> figures;
    private final CurrentActor currentActor;

    OverviewTab(EventChecks checks, ObjectProvider<EventFigures> figures, CurrentActor currentActor) {
        this.checks = checks;
        this.figures = figures;
        this.currentActor = currentActor;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "event.tab.overview";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public boolean visibleTo(Actor actor, EventDetails event) {
        return true;
    }

    @Override
    public boolean onlyShows() {
        return true;
    }

    @Override
    public Component create(EventDetails event) {
        boolean officer = currentActor.get().is(Role.DISTRICT_OFFICER);
        boolean open = event.status() == EventStatus.DRAFT || event.status() == EventStatus.PUBLISHED;
        OverviewPanel panel = new OverviewPanel(event);
        if (officer && open) panel.addWarnings(checks.check(event.draft(), event.id()));
        EventFigures known = figures.getIfAvailable();
        if (known != null) panel.addCounts(known.of(List.of(event.id())).get(event.id()));
        panel.addFacts();
        panel.addProgramme();
        return panel;
    }
}
