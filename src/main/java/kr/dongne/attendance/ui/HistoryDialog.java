package kr.dongne.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kr.dongne.attendance.MarkRow;

/** Everything that was said of one head, the latest first. */
final class HistoryDialog extends Dialog {

    HistoryDialog(String name, List<MarkRow> marks) {
        super(Words.text("attendance.history.of", name));
        addClassName("attendance-history");
        OrderedList list = new OrderedList();
        marks.forEach(mark -> list.add(item(mark)));
        add(marks.isEmpty() ? new Paragraph(Words.text("attendance.history.none")) : list);
        getFooter().add(new Button(Words.text("shared.close"), click -> close()));
    }

    private static ListItem item(MarkRow mark) {
        String what = Words.text(
                mark.undo() ? "attendance.history.undone" : "attendance.history.marked",
                Words.status(mark.before()),
                Words.status(mark.after()));
        Span change = new Span(what);
        change.addClassName("attendance-history-what");
        Span who = new Span(Words.text("attendance.history.by", mark.at(), mark.by()));
        who.addClassName("secondary");
        ListItem item = new ListItem(change, who);
        if (mark.reason() != null) item.add(new Span(Words.text("attendance.history.reason", mark.reason())));
        return item;
    }
}
