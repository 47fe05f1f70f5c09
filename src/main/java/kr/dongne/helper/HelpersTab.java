package kr.dongne.helper;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.account.HelperAccounts;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventTab;
import kr.dongne.signin.link.HelperLinks;

/** Who helps at the desk of an event. */
@org.springframework.stereotype.Component
class HelpersTab implements EventTab {

    private static final int AFTER_PAPERS = 460;

    private final HelperAccounts helpers;
    private final HelperLinks links;
    private final Clock clock;

    HelpersTab(HelperAccounts helpers, HelperLinks links, Clock clock) {
        this.helpers = helpers;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "helpers";
    }

    @Override
    public String labelKey() {
        return "helper.tab";
    }

    @Override
    public int order() {
        return AFTER_PAPERS;
    }

    @Override
    public boolean visibleTo(Actor actor, EventDetails event) {
        return event.status() == EventStatus.PUBLISHED && actor.is(Role.DISTRICT_OFFICER);
    }

    @Override
    public Component create(EventDetails event) {
        return new HelpersPanel(event, helpers, links, clock.instant());
    }
}
