package kr.dongne.calendar.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.booking.Bookings;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.shared.ui.PageHeader;

/** The days that are special: holidays, and the periods of elections. */
@Route("special-days")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER"})
@Menu(title = "calendar.title", icon = "vaadin:calendar-o", order = 41)
@StyleSheet("context://styles/calendar.css")
class SpecialDaysView extends Main implements HasDynamicTitle {

    SpecialDaysView(SpecialDays days, Bookings bookings, CurrentActor currentActor, Clock clock) {
        addClassNames("page", "days-view");
        boolean mayEdit = currentActor.get().is(Role.DISTRICT_OFFICER);
        add(new PageHeader(getTranslation("calendar.title")));
        add(new SpecialDaysTab(days, bookings, LocalDate.now(clock), mayEdit));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calendar.title");
    }
}
