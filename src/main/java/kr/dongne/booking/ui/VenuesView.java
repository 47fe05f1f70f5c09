package kr.dongne.booking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.booking.Bookings;
import kr.dongne.booking.Lecturers;
import kr.dongne.booking.Venues;
import kr.dongne.shared.ui.PageHeader;

/** What can be booked, and what it is booked for. */
@Route("venues")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER"})
@Menu(title = "booking.title", icon = "vaadin:building-o", order = 40)
@StyleSheet("context://styles/calendar.css")
class VenuesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SHOW = "show";

    /** The parts of the page; links, not ARIA tabs: each has an address of its own and is read anew. */
    private enum Part {
        VENUES,
        LECTURERS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final transient Venues venues;
    private final transient Lecturers lecturers;
    private final transient Bookings bookings;
    private final transient Clock clock;
    private final boolean mayEdit;
    private final Div content = new Div();

    VenuesView(Venues venues, Lecturers lecturers, Bookings bookings, CurrentActor currentActor, Clock clock) {
        this.venues = venues;
        this.lecturers = lecturers;
        this.bookings = bookings;
        this.clock = clock;
        mayEdit = currentActor.get().is(Role.DISTRICT_OFFICER);
        addClassNames("page", "venues-page");
        add(new PageHeader(getTranslation("booking.title")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .orElse("");
        Part part = Arrays.stream(Part.values())
                .filter(one -> one.key().equals(wanted))
                .findFirst()
                .orElse(Part.VENUES);
        content.removeAll();
        content.add(navigation(part), content(part));
    }

    private Component navigation(Part current) {
        UnorderedList links = new UnorderedList();
        for (Part part : Part.values()) {
            Anchor link = new Anchor("venues?" + SHOW + "=" + part.key(), getTranslation("booking.tab." + part.key()));
            if (part == current) link.getElement().setAttribute("aria-current", "page");
            links.add(new ListItem(link));
        }
        Nav navigation = new Nav(links);
        navigation.addClassName("calendar-tabs");
        navigation.setAriaLabel(getTranslation("booking.title"));
        return navigation;
    }

    private Component content(Part part) {
        Supplier<LocalDateTime> now = () -> LocalDateTime.now(clock);
        return switch (part) {
            case VENUES -> new VenuesTab(venues, bookings, now, mayEdit);
            case LECTURERS -> new LecturersTab(lecturers, bookings, now, mayEdit);
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("booking.title");
    }
}
