package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.InWords;

/** Windows under their days, one below the other on a phone. */
final class DayList extends Div {

    DayList(List<WindowRow> windows, Locale locale, Function<WindowRow, Component> choice) {
        addClassName("round-days");
        Map<LocalDate, List<WindowRow>> days = new TreeMap<>();
        for (WindowRow window : windows)
            days.computeIfAbsent(window.slot().start().toLocalDate(), day -> new ArrayList<>())
                    .add(window);
        days.forEach((day, ofDay) -> {
            Div box = new Div(new H3(InWords.date(day, locale)));
            box.addClassName("round-day");
            ofDay.forEach(window -> box.add(choice.apply(window)));
            add(box);
        });
    }

    static String time(WindowRow window) {
        return InWords.time(window.slot().start().toLocalTime()) + "–"
                + InWords.time(window.slot().end().toLocalTime());
    }
}
