package kr.dongne.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.district.Dongs;
import kr.dongne.people.People;
import kr.dongne.people.PersonDetails;
import kr.dongne.people.PersonId;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterFilter;
import kr.dongne.people.RosterPages;
import kr.dongne.people.handover.Handovers;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;

/** The roster of the people that the actor may see, and one of them beside it. */
@Route("people/:" + PeopleView.PERSON + "?")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER"})
@Menu(title = "people.title", icon = "vaadin:users", order = 30)
@StyleSheet("context://styles/people.css")
class PeopleView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PERSON = "person";

    private final transient People people;
    private final transient PeopleWords words;
    private final transient PersonDialogs dialogs;
    private final transient RosterPages pages;
    private final LocalDate today;
    private final RosterFilters filters;
    private final RosterGrid grid;
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();
    private final MasterDetailLayout layout = new MasterDetailLayout();

    PeopleView(People people, Roster roster, Handovers handovers, Dongs dongs, CurrentActor currentActor, Clock clock) {
        this.people = people;
        Actor actor = currentActor.get();
        today = LocalDate.now(clock);
        words = new PeopleWords(dongs);
        dialogs = new PersonDialogs(
                people, roster, handovers, words, dongs.mine(), actor.is(Role.DISTRICT_OFFICER), today);
        pages = new RosterPages(roster, RosterFilter.CURRENT);
        filters = new RosterFilters(dongs.mine(), this::show);
        grid = new RosterGrid(pages, words);
        addClassNames("page", "people-page");
        layout();
        add(header(actor), layout);
    }

    static RouteParameters parameters(PersonId person) {
        return new RouteParameters(new RouteParam(PERSON, person.value().toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get(PERSON).isEmpty()) {
            filters.read(event.getLocation().getQueryParameters());
            layout.setDetail(null);
        }
        refresh();
        event.getRouteParameters().get(PERSON).ifPresent(this::open);
    }

    private Component header(Actor actor) {
        boolean mayRegister = actor.is(Role.DISTRICT_OFFICER) || actor.is(Role.DONG_OFFICIAL);
        PageHeader header = new PageHeader(getTranslation("people.title"));
        Anchor changes = new Anchor("people/changes", getTranslation("people.changes.link"));
        if (!mayRegister) {
            header.setActions(changes);
            return header;
        }
        Button register = new Button(
                getTranslation("people.register"),
                VaadinIcon.PLUS.create(),
                click -> dialogs.register(this::navigateTo));
        register.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor duplicates = new Anchor("people/duplicates", getTranslation("people.duplicates.link"));
        duplicates.setVisible(actor.is(Role.DISTRICT_OFFICER));
        Anchor terms = new Anchor("people/terms", getTranslation("people.term.link"));
        terms.setVisible(actor.is(Role.DISTRICT_OFFICER));
        header.setActions(
                changes, terms, duplicates, new Anchor("people/import", getTranslation("people.import")), register);
        return header;
    }

    private void layout() {
        count.addClassName("roster-count");
        count.getElement().setAttribute("aria-live", "polite");
        list.addClassName("roster-list");
        Div master = new Div(filters, count, list);
        master.addClassName("roster");
        layout.addClassName("roster-layout");
        layout.setMaster(master);
        layout.setMasterSize("20rem", true);
        layout.setDetailSize("26rem");
        layout.addBackdropClickListener(click -> closeDetail());
        layout.addDetailEscapePressListener(press -> closeDetail());
    }

    private void show(RosterFilter filter) {
        layout.setDetail(null);
        refresh();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, "people" + asQuery(filters.address().getQueryString())));
    }

    private static String asQuery(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }

    private void refresh() {
        pages.show(filters.value());
        int found = pages.count();
        count.setText(getTranslation("people.count", found));
        list.removeAll();
        list.add(found == 0 ? empty() : grid);
        grid.getDataProvider().refreshAll();
    }

    private Component empty() {
        String hint = filters.narrowed() ? "people.empty.narrowed" : "people.empty.hint";
        return new EmptyState(VaadinIcon.USERS, getTranslation("people.empty"), getTranslation(hint));
    }

    private void open(String id) {
        try {
            PersonDetails person = people.of(parse(id));
            Runnable changed = () -> {
                refresh();
                open(id);
            };
            layout.setDetail(new PersonPanel(person, words, dialogs, today, changed, this::closeDetail));
        } catch (NotFound gone) {
            layout.setDetail(null);
            Notices.problem(gone);
        }
    }

    private static PersonId parse(String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private void navigateTo(PersonId person) {
        UI.getCurrent().navigate(PeopleView.class, parameters(person));
    }

    private void closeDetail() {
        UI.getCurrent().navigate(PeopleView.class, RouteParameters.empty(), filters.address());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }
}
