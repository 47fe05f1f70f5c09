package kr.dongne.round.ui;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.dongne.round.window.WindowRow;

/** A day of a board: its head says why nobody can be visited on it, its cells show it. */
final class BoardDays {

    private BoardDays() {}

    static NativeTableHeaderCell head(LocalDate day, List<WindowRow> windows, Locale locale) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(
                DateTimeFormatter.ofPattern("M/d (E)", locale).format(day));
        cell.getElement().setAttribute("scope", "col");
        windows.stream()
                .map(WindowRow::block)
                .filter(Objects::nonNull)
                .map(WindowRow.Block::text)
                .distinct()
                .forEach(reason -> {
                    Span text = new Span(reason);
                    text.addClassName("round-day-note");
                    cell.add(text);
                });
        if (windows.stream().noneMatch(WindowRow::open)) cell.addClassName("round-blocked");
        return cell;
    }

    static NativeTableCell cell(List<WindowRow> windows) {
        NativeTableCell cell = new NativeTableCell();
        if (windows.stream().noneMatch(WindowRow::open)) cell.addClassName("round-blocked");
        return cell;
    }
}
