package kr.dongne.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventTab;
import kr.dongne.shared.InWords;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.NewsLine;
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
    private final transient Broadcast broadcast;
    private String title = "";

    EventView(
            EventQueries queries,
            EventActions actions,
            ObjectProvider<EventTab> tabs,
            CurrentActor currentActor,
            Broadcast broadcast) {
        this.queries = queries;
        this.actions = actions;
        this.tabs = tabs;
        this.currentActor = currentActor;
        this.broadcast = broadcast;
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
            showNothing();
        }
    }

    private void show(EventDetails event, String tab) {
        title = event.title();
        Actor actor = currentActor.get();
        List<EventTab> shown = visible(actor, event);
        EventTab current =
                shown.stream().filter(one -> one.key().equals(tab)).findFirst().orElse(shown.getFirst());
        PageHeader header = header(event, actor);
        Div news = new Div();
        news.getElement().setAttribute("role", "status");
        add(header, navigation(event, shown, current), news, current.create(event));
        broadcast.subscribe(news, EventTab.news(event.id()), () -> somethingChanged(event, current, news));
    }

    private PageHeader header(EventDetails event, Actor actor) {
        PageHeader header = new PageHeader(event.title());
        header.setBadges(EventStatusBadge.of(event.status()));
        header.setSubtitle(event.number() + " · " + InWords.slot(event.slot(), getLocale()));
        header.setActions(actions.buttons(event, actor));
        return header;
    }

    /** What only shows is made anew; where something may have been typed, the reader decides when. */
    private void somethingChanged(EventDetails before, EventTab tab, Div news) {
        if (tab.onlyShows()) {
            showAnew(before.id(), tab.key());
        } else if (!queries.of(before.id()).equals(before)) {
            news.removeAll();
            Button anew = new Button(getTranslation("event.news.show"), click -> showAnew(before.id(), tab.key()));
            news.add(new NewsLine(getTranslation("event.news.page"), anew));
        }
    }

    private void showAnew(EventId event, String tab) {
        removeAll();
        try {
            show(queries.of(event), tab);
        } catch (NotFound notThere) {
            showNothing();
        }
    }

    private void showNothing() {
        title = getTranslation("event.page.not-there");
        add(new EmptyState(VaadinIcon.CALENDAR, title, ""));
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
