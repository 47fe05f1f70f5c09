package kr.dongne.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.event.EventFigures;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventFilter.When;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventRow;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/** The events that the actor may see, with their state and how many answered. */
@Route("events")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER", "CONSULTANT", "CHECK_IN"})
@Menu(title = "event.menu", icon = "vaadin:calendar", order = 20)
class EventListView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String SHOW = "show";

    private final transient EventQueries queries;
    private final transient ObjectProvider<EventFigures> figures;
    private final boolean mayCreate;
    private final RadioButtonGroup<When> when = new RadioButtonGroup<>();
    private final TextField text = new TextField();
    private final Div content = new Div();

    EventListView(EventQueries queries, ObjectProvider<EventFigures> figures, CurrentActor actor, Broadcast broadcast) {
        this.queries = queries;
        this.figures = figures;
        mayCreate = actor.get().is(Role.DISTRICT_OFFICER);
        addClassNames("page", "event-list");
        PageHeader header = new PageHeader(getTranslation("event.list.title"));
        if (mayCreate) header.setActions(newButton());
        Div toolbar = new Div(whenField(), textField());
        toolbar.addClassName("toolbar");
        add(header, toolbar, content);
        broadcast.subscribe(this, EventNews.ANY, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .orElse("");
        When shown = Arrays.stream(When.values())
                .filter(one -> key(one).equals(wanted))
                .findFirst()
                .orElseGet(this::whereSomethingIs);
        when.setValue(shown);
        refresh();
    }

    /** Upcoming events, or drafts where nothing was published yet. */
    private When whereSomethingIs() {
        boolean onlyDrafts = mayCreate && isEmpty(When.UPCOMING) && !isEmpty(When.DRAFTS);
        return onlyDrafts ? When.DRAFTS : When.UPCOMING;
    }

    private boolean isEmpty(When shown) {
        return queries.list(new EventFilter(shown, null)).isEmpty();
    }

    private Component newButton() {
        Button button =
                new Button(getTranslation("event.list.new"), VaadinIcon.PLUS.create(), click -> click.getSource()
                        .getUI()
                        .ifPresent(ui -> ui.navigate("events/new")));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component whenField() {
        when.setLabel(getTranslation("event.list.show"));
        List<When> choices = mayCreate
                ? List.of(When.UPCOMING, When.DRAFTS, When.PAST, When.ALL)
                : List.of(When.UPCOMING, When.PAST, When.ALL);
        when.setItems(choices);
        when.setItemLabelGenerator(one -> getTranslation("event.when." + key(one)));
        when.addValueChangeListener(change -> {
            if (change.isFromClient()) refresh();
        });
        return when;
    }

    private Component textField() {
        text.setLabel(getTranslation("event.list.search"));
        text.setPlaceholder(getTranslation("event.list.search.hint"));
        text.setClearButtonVisible(true);
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> refresh());
        return text;
    }

    private void refresh() {
        content.removeAll();
        List<EventRow> rows = queries.list(new EventFilter(when.getValue(), text.getValue()));
        content.add(rows.isEmpty() ? emptyState() : list(rows));
    }

    private Component list(List<EventRow> rows) {
        Map<EventId, EventFigures.Counts> counts = counts(rows);
        UnorderedList list = new UnorderedList();
        list.addClassName("event-cards");
        rows.forEach(row -> list.add(new ListItem(new EventCard(row, counts.get(row.id())))));
        return list;
    }

    private Map<EventId, EventFigures.Counts> counts(List<EventRow> rows) {
        EventFigures known = figures.getIfAvailable();
        return known == null
                ? Map.of()
                : known.of(rows.stream().map(EventRow::id).toList());
    }

    private Component emptyState() {
        boolean filtered = !text.getValue().isBlank() || !mayCreate || when.getValue() != When.UPCOMING;
        return new EmptyState(
                VaadinIcon.CALENDAR,
                getTranslation("event.list.empty"),
                getTranslation(filtered ? "event.list.empty.hint" : "event.list.empty.new"));
    }

    private static String key(When when) {
        return when.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("event.list.title");
    }
}
