package kr.dongne.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.event.EventFigures;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventRow;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;

/** What is up today: what waits for the user, and the next events. */
@Route("")
@PermitAll
@Menu(title = "home.title", icon = "vaadin:home-o", order = 0)
@StyleSheet("context://styles/home.css")
class HomeView extends Main implements HasDynamicTitle {

    private static final int NEXT_EVENTS = 6;

    HomeView(CurrentActor currentActor, Tasks tasks, EventQueries events, EventFigures figures, Clock clock) {
        Actor actor = currentActor.get();
        addClassNames("page", "home");
        PageHeader header = new PageHeader(getTranslation("home.hello", actor.name()));
        header.setSubtitle(InWords.date(LocalDate.now(clock), getLocale()));
        add(header, section("home.tasks", "task-cards", tasks(tasks.of(actor))));
        if (!actor.roles().equals(Set.of(Role.ADMIN))) add(section("home.events", "cards", events(events, figures)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }

    private List<Component> tasks(List<Tasks.Task> tasks) {
        return tasks.isEmpty()
                ? List.of(new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O,
                        getTranslation("home.tasks.none"),
                        getTranslation("home.tasks.none.hint")))
                : tasks.stream().<Component>map(TaskCard::new).toList();
    }

    private List<Component> events(EventQueries queries, EventFigures figures) {
        List<EventRow> next = queries.list(new EventFilter(EventFilter.When.UPCOMING, null)).stream()
                .limit(NEXT_EVENTS)
                .toList();
        Map<EventId, EventFigures.Counts> counts =
                figures.of(next.stream().map(EventRow::id).toList());
        return next.isEmpty()
                ? List.of(new EmptyState(VaadinIcon.CALENDAR_O, getTranslation("home.events.none"), ""))
                : next.stream()
                        .<Component>map(row -> new NextEvent(row, counts.get(row.id())))
                        .toList();
    }

    private Section section(String titleKey, String listClass, List<Component> content) {
        Div list = new Div();
        list.addClassName(listClass);
        list.add(content);
        Section section = new Section(new H2(getTranslation(titleKey)), list);
        section.addClassName("home-section");
        return section;
    }
}
