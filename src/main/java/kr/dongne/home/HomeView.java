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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;

/** What is up today: what waits for the user, this week's and the next events, silent dongs, and special days ahead. */
@Route("")
@PermitAll
@Menu(title = "home.title", icon = "vaadin:home-o", order = 0)
@StyleSheet("context://styles/home.css")
class HomeView extends Main implements HasDynamicTitle {

    private final transient CurrentActor currentActor;
    private final transient Tasks tasks;
    private final transient ComingEvents comingEvents;
    private final transient DaysAhead daysAhead;
    private final transient Clock clock;

    HomeView(
            CurrentActor currentActor,
            Tasks tasks,
            ComingEvents comingEvents,
            DaysAhead daysAhead,
            Clock clock,
            Broadcast broadcast) {
        this.currentActor = currentActor;
        this.tasks = tasks;
        this.comingEvents = comingEvents;
        this.daysAhead = daysAhead;
        this.clock = clock;
        addClassNames("page", "home");
        broadcast.subscribe(this, HomeNews.TOPIC, this::show);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }

    private void show() {
        removeAll();
        Actor actor = currentActor.get();
        LocalDate today = LocalDate.now(clock.withZone(TimeSlot.SEOUL));
        List<Coming> events = worksWithEvents(actor) ? comingEvents.of(actor) : List.of();
        PageHeader header = new PageHeader(getTranslation("home.hello", actor.name()));
        header.setSubtitle(InWords.date(today, getLocale()));
        add(header, section("home.tasks", "task-cards", tasks(tasks.of(actor, events, today))));
        if (worksWithEvents(actor)) showEvents(events, today);
    }

    private static boolean worksWithEvents(Actor actor) {
        return !actor.roles().equals(Set.of(Role.ADMIN));
    }

    private void showEvents(List<Coming> events, LocalDate today) {
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Component> week = cards(events.stream().filter(one -> startsBy(one, sunday)), today);
        List<Component> later = cards(events.stream().filter(one -> !startsBy(one, sunday)), today);
        if (!week.isEmpty()) add(section("home.week", "cards", week));
        if (!later.isEmpty() || week.isEmpty()) add(section("home.events", "cards", later.isEmpty() ? none() : later));
        List<Component> silent = events.stream()
                .filter(one -> one.asksForAnswers() && !one.dongs().isEmpty())
                .<Component>map(SilencePanel::new)
                .toList();
        if (!silent.isEmpty()) add(section("home.silence", "silence-panels", silent));
        List<DaysAhead.Line> days = daysAhead.from(today);
        if (!days.isEmpty()) add(section("home.ahead", "days-panels", List.of(new DaysPanel(days))));
    }

    private static boolean startsBy(Coming coming, LocalDate day) {
        return !coming.event().slot().start().toLocalDate().isAfter(day);
    }

    private static List<Component> cards(Stream<Coming> events, LocalDate today) {
        return events.<Component>map(one -> new NextEvent(one, today)).toList();
    }

    private List<Component> none() {
        return List.of(new EmptyState(VaadinIcon.CALENDAR_O, getTranslation("home.events.none"), ""));
    }

    private List<Component> tasks(List<Task> tasks) {
        return tasks.isEmpty()
                ? List.of(new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O,
                        getTranslation("home.tasks.none"),
                        getTranslation("home.tasks.none.hint")))
                : tasks.stream().<Component>map(TaskCard::new).toList();
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
