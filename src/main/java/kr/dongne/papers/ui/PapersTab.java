package kr.dongne.papers.ui;

import com.vaadin.flow.component.Component;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventTab;
import kr.dongne.papers.SignInSheets;

/** The papers of an event, in one place. */
@org.springframework.stereotype.Component
class PapersTab implements EventTab {

    static final String KEY = "papers";
    private static final int AFTER_ATTENDANCE = 450;

    private final SignInSheets sheets;

    PapersTab(SignInSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "papers.tab";
    }

    @Override
    public int order() {
        return AFTER_ATTENDANCE;
    }

    @Override
    public boolean visibleTo(Actor actor, EventDetails event) {
        boolean held = event.status() == EventStatus.PUBLISHED || event.status() == EventStatus.CLOSED;
        return held && (actor.is(Role.DISTRICT_OFFICER) || actor.is(Role.DONG_OFFICIAL));
    }

    @Override
    public Component create(EventDetails event) {
        return new PapersPanel(event.id(), sheets);
    }
}
