package kr.dongne.invitation.ui;

import com.vaadin.flow.component.Component;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventTab;

/** Who comes, who does not, and who is silent. */
@org.springframework.stereotype.Component
class AnswersTab implements EventTab {

    static final String KEY = "answers";

    private final InvitationServices services;

    AnswersTab(InvitationServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "invitation.tab.answers";
    }

    @Override
    public int order() {
        return 250;
    }

    @Override
    public boolean visibleTo(Actor actor, EventDetails event) {
        boolean staff =
                actor.is(Role.DISTRICT_OFFICER) || actor.is(Role.DONG_OFFICIAL) || actor.is(Role.COUNCIL_OFFICER);
        return staff && event.status() != EventStatus.DRAFT;
    }

    @Override
    public Component create(EventDetails event) {
        return new AnswerBoard(event, services);
    }
}
