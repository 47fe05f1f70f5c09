package kr.dongne.calendar.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import kr.dongne.account.CurrentActor;
import kr.dongne.account.Role;
import kr.dongne.calendar.Bookings;
import kr.dongne.calendar.Lecturers;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.calendar.Venues;
import kr.dongne.shared.ui.PageHeader;

/** What can be booked and what it is booked for, and the days that are special. */
@Route("venues")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER"})
@Menu(title = "calendar.title", icon = "vaadin:building-o", order = 40)
@StyleSheet("context://styles/calendar.css")
class VenuesView extends Div implements HasDynamicTitle {

    VenuesView(
            Venues venues,
            Lecturers lecturers,
            Bookings bookings,
            SpecialDays days,
            CurrentActor currentActor,
            Clock clock) {
        boolean mayEdit = currentActor.get().is(Role.DISTRICT_OFFICER);
        Supplier<LocalDateTime> now = () -> LocalDateTime.now(clock);
        addClassNames("page", "venues-page");
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(getTranslation("calendar.tab.venues"), new VenuesTab(venues, bookings, now, mayEdit));
        tabs.add(getTranslation("calendar.tab.lecturers"), new LecturersTab(lecturers, bookings, now, mayEdit));
        tabs.add(
                getTranslation("calendar.tab.days"), new SpecialDaysTab(days, bookings, LocalDate.now(clock), mayEdit));
        add(new PageHeader(getTranslation("calendar.title")), tabs);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calendar.title");
    }
}
