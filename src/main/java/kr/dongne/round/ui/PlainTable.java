package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table for reading: a head, and rows that may begin with what they are about; a wide one scrolls by itself. */
final class PlainTable extends Div {

    private final NativeTableBody body = new NativeTableBody();

    PlainTable(List<String> headings) {
        NativeTableRow head = new NativeTableRow();
        headings.forEach(text -> head.add(new NativeTableHeaderCell(text)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("round-table");
        addClassName("round-scroll");
        add(table);
    }

    void row(List<NativeTableCell> cells) {
        NativeTableRow row = new NativeTableRow();
        row.add(List.copyOf(cells));
        body.add(row);
    }

    /** A row that is about its first cell. */
    void row(Component about, List<NativeTableCell> cells) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(about);
        head.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(head);
        row.add(List.copyOf(cells));
        body.add(row);
    }
}
