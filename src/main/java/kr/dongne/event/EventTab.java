package kr.dongne.event;

import com.vaadin.flow.component.Component;
import kr.dongne.account.Actor;

/**
 * A tab of an event's page, contributed by whichever room has something to say about an event, as a Spring bean. Tabs are
 * made anew for every visit and must hold no state. A tab whose command changed the event shows the page anew by navigating to
 * {@link #address}.
 */
public interface EventTab {

    /** The tab's name in the address: {@code /events/{id}?tab=key}. */
    String key();

    /** The message key of the tab's label. */
    String labelKey();

    /** Smaller comes first; overview is 0, audience 100, history 900. */
    int order();

    boolean visibleTo(Actor actor, EventDetails event);

    Component create(EventDetails event);

    /** Where this tab of the event is found, without a leading slash; for links and {@code UI.navigate}. */
    static String address(EventId event, String key) {
        return "events/" + event.value() + "?tab=" + key;
    }
}
