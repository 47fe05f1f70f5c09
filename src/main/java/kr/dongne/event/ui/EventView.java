package kr.dongne.event.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventTab;
import kr.dongne.shared.InWords;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/** One event: its head with what can be done, below it the tabs that the rooms contribute. */
@Route("events/:event")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER", "CONSULTANT", "CHECK_IN"})
class EventView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EventQueries queries;
    private final transient EventActions actions;
    private final transient ObjectProvider<EventTab> tabs;
    private final transient CurrentActor currentActor;
    private String title = "";

    EventView(EventQueries queries, EventActions actions, ObjectProvider<EventTab> tabs, CurrentActor currentActor) {
        this.queries = queries;
        this.actions = actions;
        this.tabs = tabs;
        this.currentActor = currentActor;
        addClassNames("page", "event-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(EventTab.PARAMETER)
                .orElse(OverviewTab.KEY);
        try {
            show(
                    queries.of(EventAddress.parse(
                            event.getRouteParameters().get("event").orElse(""))),
                    wanted);
        } catch (NotFound notThere) {
            title = getTranslation("event.page.not-there");
            add(new EmptyState(VaadinIcon.CALENDAR, title, ""));
        }
    }

    private void show(EventDetails event, String tab) {
        title = event.title();
        Actor actor = currentActor.get();
        PageHeader header = new PageHeader(event.title());
        header.setBadges(EventStatusBadge.of(event.status()));
        header.setSubtitle(event.number() + " · " + InWords.slot(event.slot(), getLocale()));
        header.setActions(actions.buttons(event, actor));
        List<EventTab> shown = visible(actor, event);
        EventTab current =
                shown.stream().filter(one -> one.key().equals(tab)).findFirst().orElse(shown.getFirst());
        add(header, navigation(event, shown, current), current.create(event));
    }

    private List<EventTab> visible(Actor actor, EventDetails event) {
        return tabs.stream()
                .filter(tab -> tab.visibleTo(actor, event))
                .sorted(Comparator.comparingInt(EventTab::order))
                .toList();
    }

    /** Links, not ARIA tabs: each tab has an address of its own and is read anew. */
    private Nav navigation(EventDetails event, List<EventTab> shown, EventTab current) {
        UnorderedList links = new UnorderedList();
        for (EventTab tab : shown) {
            Anchor link = new Anchor(EventTab.address(event.id(), tab.key()), getTranslation(tab.labelKey()));
            if (tab == current) link.getElement().setAttribute("aria-current", "page");
            links.add(new ListItem(link));
        }
        Nav navigation = new Nav(links);
        navigation.addClassName("event-tabs");
        navigation.setAriaLabel(getTranslation("event.tabs"));
        return navigation;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
