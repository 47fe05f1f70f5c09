package kr.dongne.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dongne.account.Actor;
import kr.dongne.account.CurrentActor;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventTab;
import kr.dongne.shared.InWords;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;
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
        add(header, sheet(event, visible(actor, event), tab));
    }

    private List<EventTab> visible(Actor actor, EventDetails event) {
        return tabs.stream()
                .filter(tab -> tab.visibleTo(actor, event))
                .sorted(Comparator.comparingInt(EventTab::order))
                .toList();
    }

    private TabSheet sheet(EventDetails event, List<EventTab> shown, String wanted) {
        TabSheet sheet = new TabSheet();
        sheet.setWidthFull();
        Map<Tab, EventTab> rooms = new HashMap<>();
        for (EventTab room : shown) {
            Tab tab = sheet.add(getTranslation(room.labelKey()), new Div());
            rooms.put(tab, room);
            if (room.key().equals(wanted)) sheet.setSelectedTab(tab);
        }
        fill(sheet, event, rooms);
        sheet.addSelectedChangeListener(change -> {
            fill(sheet, event, rooms);
            if (change.isFromClient()) remember(event, rooms.get(change.getSelectedTab()));
        });
        return sheet;
    }

    /** Makes a tab's content when it is first looked at. */
    private static void fill(TabSheet sheet, EventDetails event, Map<Tab, EventTab> rooms) {
        EventTab room = rooms.get(sheet.getSelectedTab());
        if (room != null && sheet.getComponent(sheet.getSelectedTab()) instanceof Div holder && isEmpty(holder))
            holder.add(room.create(event));
    }

    private static boolean isEmpty(Div holder) {
        return holder.getElement().getChildCount() == 0;
    }

    private void remember(EventDetails event, @Nullable EventTab room) {
        if (room == null) return;
        String address = EventTab.address(event.id(), room.key());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
