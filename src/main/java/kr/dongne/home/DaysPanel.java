package kr.dongne.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kr.dongne.shared.InWords;

/** The special days ahead, a line each. */
class DaysPanel extends Div {

    DaysPanel(List<DaysAhead.Line> lines) {
        addClassNames("card", "days-ahead");
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(item(line)));
        add(list);
    }

    private ListItem item(DaysAhead.Line line) {
        Span day = new Span(InWords.date(line.day(), getLocale()));
        day.addClassName("days-ahead-day");
        return new ListItem(day, new Span(getTranslation(line.textKey(), line.name())));
    }
}
