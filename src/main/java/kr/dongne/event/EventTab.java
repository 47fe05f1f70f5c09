package kr.dongne.event;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import kr.dongne.access.Actor;

/**
 * A tab of an event's page, contributed by whichever room has something to say about an event, as a Spring bean. Tabs are
 * made anew for every visit and must hold no state. A tab whose command changed the event shows the page anew
 * with {@link #open}.
 */
public interface EventTab {

    /** The parameter of the address that names the tab. */
    String PARAMETER = "tab";

    /** The tab's name in the address: {@code /events/{id}?tab=key}. */
    String key();

    /** The message key of the tab's label. */
    String labelKey();

    /** Smaller comes first; overview is 0, audience 100, history 900. */
    int order();

    boolean visibleTo(Actor actor, EventDetails event);

    Component create(EventDetails event);

    /** Whether the tab holds nothing that is typed, so that it is made anew when somebody else changed the event. */
    default boolean onlyShows() {
        return false;
    }

    /** The topic of whatever changes on the event's page: its own fields, and its figures. */
    static String news(EventId event) {
        return "news/event/" + event.value();
    }

    /** Where this tab of the event is found, without a leading slash: for links. */
    static String address(EventId event, String key) {
        return page(event) + "?" + PARAMETER + "=" + key;
    }

    /** Shows the event's page anew, on this tab. */
    static void open(EventId event, String key) {
        UI.getCurrent().navigate(page(event), QueryParameters.of(PARAMETER, key));
    }

    private static String page(EventId event) {
        return "events/" + event.value();
    }
}
