package kr.dongne.invitation.ui;

import com.vaadin.flow.component.Component;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventTab;

/** Who is invited, and what became of each mail. */
@org.springframework.stereotype.Component
class InviteTab implements EventTab {

    static final String KEY = "invitations";

    private final InvitationServices services;

    InviteTab(InvitationServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "invitation.tab.invite";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public boolean visibleTo(Actor actor, EventDetails event) {
        return actor.is(Role.DISTRICT_OFFICER);
    }

    @Override
    public Component create(EventDetails event) {
        return new InvitePanel(event, services);
    }
}
