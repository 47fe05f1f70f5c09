package kr.dongne.agenda.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dongne.agenda.AgendaDay;
import kr.dongne.agenda.AgendaPage;
import kr.dongne.agenda.Presentation;

/** Weeks of days, Sunday first. The arrow keys go from day to day, Enter opens one, Tab goes through the events. */
class DayGrid extends NativeTable {

    private static final int WEEK = 7;
    private static final int ROOM_IN_A_MONTH = 3;

    /** Moves the one tab stop among the days; a day that is not on this page is asked for. */
    private static final String WALK = """
            const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
            const pages = { PageUp: -1, PageDown: 1 };
            this.addEventListener('keydown', event => {
              const here = event.target.closest('.agenda-day');
              if (!here || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
              const days = [...this.querySelectorAll('.agenda-day')];
              const place = days.indexOf(here);
              const begin = place - place % 7;
              let to = -1;
              if (event.key in steps) to = place + steps[event.key];
              else if (event.key === 'Home') to = begin;
              else if (event.key === 'End') to = begin + 6;
              else if (!(event.key in pages)) return;
              event.preventDefault();
              if (!days[to]) {
                this.$server.leave(here.dataset.day, steps[event.key] ?? 0, pages[event.key] ?? 0);
                return;
              }
              days.forEach(day => { day.tabIndex = -1; });
              days[to].tabIndex = 0;
              days[to].focus();
            });
            """;

    private final Map<LocalDate, DayCell> cells = new HashMap<>();
    private final Presentation presentation;
    private final SerializableConsumer<LocalDate> left;

    DayGrid(AgendaPage page, AgendaWords words, SerializableConsumer<LocalDate> left) {
        this.presentation = page.query().presentation();
        this.left = left;
        addClassNames("agenda-grid", "agenda-grid-" + AgendaAddress.key(presentation));
        getElement().setAttribute("role", "grid");
        getElement().setAttribute("aria-label", words.text("agenda.grid", words.period(page)));
        getHead().add(weekdays(page));
        int room = presentation == Presentation.MONTH ? ROOM_IN_A_MONTH : Integer.MAX_VALUE;
        for (int first = 0; first < page.days().size(); first += WEEK)
            getBody().add(week(page, page.days().subList(first, first + WEEK), room, words));
        cell(page.date()).reachable(true);
        getElement().executeJs(WALK);
    }

    /** Puts the keyboard on this day. */
    void focusDay(LocalDate day) {
        cell(day).focusDay();
    }

    /** The keyboard goes to a day that is not shown: so many days, or pages of this kind, from one that is. */
    @ClientCallable
    void leave(String day, int days, int pages) {
        try {
            LocalDate from = LocalDate.parse(day).plusDays(days);
            left.accept(presentation == Presentation.MONTH ? from.plusMonths(pages) : from.plusWeeks(pages));
        } catch (DateTimeException noDay) {
            // No day that this grid has shown.
        }
    }

    private DayCell cell(LocalDate day) {
        DayCell cell = cells.get(day);
        if (cell == null) throw new IllegalArgumentException("not on this page: " + day);
        return cell;
    }

    private NativeTableRow weekdays(AgendaPage page) {
        NativeTableRow row = new NativeTableRow();
        page.days().stream().limit(WEEK).map(AgendaDay::date).forEach(day -> {
            NativeTableHeaderCell head =
                    new NativeTableHeaderCell(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()));
            head.getElement().setAttribute("scope", "col");
            head.getElement().setAttribute("abbr", day.getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale()));
            row.add(head);
        });
        return row;
    }

    private NativeTableRow week(AgendaPage page, List<AgendaDay> days, int room, AgendaWords words) {
        NativeTableRow row = new NativeTableRow();
        days.forEach(day -> {
            DayCell cell = new DayCell(day, page.query(), room, words);
            cells.put(day.date(), cell);
            row.add(cell);
        });
        return row;
    }
}
