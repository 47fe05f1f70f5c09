package kr.dongne.attendance.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.EmptyState;
import org.jspecify.annotations.Nullable;

/** The check-in desk of one event; {@code ?name=} says which desk it is, where there are several. */
@Route("events/:event/desk")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "CHECK_IN", "CONSULTANT"})
class DeskView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NAME = "name";
    private static final int LONGEST_NAME = 60;

    private final transient EventQueries events;
    private final transient AttendanceBook book;
    private final transient Dongs dongs;
    private final transient Broadcast broadcast;
    private final transient CurrentActor currentActor;
    private String title = "";

    DeskView(EventQueries events, AttendanceBook book, Dongs dongs, Broadcast broadcast, CurrentActor currentActor) {
        this.events = events;
        this.book = book;
        this.dongs = dongs;
        this.broadcast = broadcast;
        this.currentActor = currentActor;
        addClassNames("page", "attendance-desk-page");
    }

    static String address(EventId event) {
        return "events/" + event.value() + "/desk";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entered) {
        removeAll();
        title = Words.text("attendance.desk");
        try {
            show(events.of(id(entered.getRouteParameters().get("event").orElse(""))), name(entered));
        } catch (NotFound notThere) {
            add(new EmptyState(VaadinIcon.CALENDAR, notThereText(notThere), ""));
        }
    }

    private void show(EventDetails event, @Nullable String desk) {
        Optional<String> why = whyNotOpen(event.status());
        if (why.isPresent()) {
            add(new EmptyState(VaadinIcon.CALENDAR, event.title(), Words.text(why.get())));
            return;
        }
        DeskPanel panel = new DeskPanel(event, book, dongs.all(), desk, ofTheOffice());
        add(panel);
        broadcast.subscribe(panel, AttendanceNews.topic(event.id()), panel::refresh);
    }

    private Optional<String> whyNotOpen(EventStatus status) {
        return switch (status) {
            case DRAFT, CANCELLED ->
                Optional.of("attendance.problem.not-held." + status.name().toLowerCase(Locale.ROOT));
            case CLOSED -> ofTheOffice() ? Optional.empty() : Optional.of("attendance.problem.desk-over");
            case PUBLISHED -> Optional.empty();
        };
    }

    /** Whether the reader has a list of attendance to go back to; a desk has nothing but itself. */
    private boolean ofTheOffice() {
        Actor actor = currentActor.get();
        return actor.is(Role.DISTRICT_OFFICER) || actor.is(Role.DONG_OFFICIAL);
    }

    private static EventId id(String text) {
        try {
            return new EventId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private static @Nullable String name(BeforeEnterEvent entered) {
        return entered.getLocation()
                .getQueryParameters()
                .getSingleParameter(NAME)
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .filter(name -> !name.isBlank())
                .orElse(null);
    }

    private static String notThereText(NotFound notThere) {
        return Words.text(notThere.messageKey());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
