package kr.dongne.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import kr.dongne.agenda.Agenda;
import kr.dongne.agenda.AgendaPage;
import kr.dongne.agenda.AgendaQuery;
import kr.dongne.agenda.Presentation;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.Narrow;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.SubscribeLink;
import org.jspecify.annotations.Nullable;

/** The calendar of the events that the user may see; the address says all of what is shown. */
@Route(AgendaAddress.PATH)
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER", "CONSULTANT"})
@Menu(title = "agenda.title", icon = "vaadin:calendar-clock", order = 21)
@StyleSheet("context://styles/agenda.css")
class AgendaView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Agenda agenda;
    private final transient AgendaWords words = new AgendaWords(getLocale());
    private final PeriodBar period = new PeriodBar();
    private final FilterBar filters = new FilterBar(words, this::go);
    private final Div content = new Div();
    private transient AgendaAddress address = AgendaAddress.read(QueryParameters.empty());
    private transient @Nullable AgendaPage page;
    private boolean narrow;
    private boolean byKeyboard;

    AgendaView(Agenda agenda, Broadcast broadcast) {
        this.agenda = agenda;
        addClassNames("page", "agenda");
        content.addClassName("agenda-content");
        add(
                new PageHeader(getTranslation("agenda.title"), SubscribeLink.toDistrict(), print()),
                period,
                filters,
                content);
        Narrow.watch(this, this::fit);
        broadcast.subscribe(this, AgendaNews.TOPIC, this::readAgain);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Presentation before = page == null ? null : page.query().presentation();
        address = AgendaAddress.read(event.getLocation().getQueryParameters());
        show(agenda.page(address.query()));
        if (before != null && before != Presentation.DAY && address.query().presentation() == Presentation.DAY)
            period.focusPeriod();
    }

    @Override
    public String getPageTitle() {
        return page == null ? getTranslation("agenda.title") : getTranslation("agenda.page-title", words.period(page));
    }

    private void show(AgendaPage shown) {
        page = shown;
        period.show(shown, words);
        filters.show(shown);
        layOut(shown);
    }

    private void layOut(AgendaPage shown) {
        content.removeAll();
        content.add(new Remarks(shown, address.unreadable(), words));
        Presentation presentation = shown.query().presentation();
        if (narrow || presentation == Presentation.DAY || presentation == Presentation.LIST) {
            content.add(new DayList(shown, words));
            return;
        }
        DayGrid grid = new DayGrid(shown, words, this::walk);
        content.add(grid);
        if (byKeyboard) grid.focusDay(shown.date());
        byKeyboard = false;
    }

    /** Weeks side by side cannot be read on a phone. */
    private void fit(boolean nowNarrow) {
        if (nowNarrow == narrow) return;
        narrow = nowNarrow;
        if (page != null) layOut(page);
    }

    /** An event was changed: a calendar that looks the same afterwards is left alone, with the keyboard on it. */
    private void readAgain() {
        AgendaPage fresh = agenda.page(address.query());
        if (!fresh.equals(page)) show(fresh);
    }

    private void walk(LocalDate day) {
        byKeyboard = true;
        go(address.query().at(address.query().presentation(), day));
    }

    private void go(AgendaQuery wanted) {
        getUI().ifPresent(ui -> ui.navigate(AgendaAddress.PATH, AgendaAddress.parameters(wanted)));
    }

    private Button print() {
        Button print = new Button(getTranslation("agenda.print"), VaadinIcon.PRINT.create());
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        return print;
    }
}
