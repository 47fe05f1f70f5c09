package kr.dongne.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kr.dongne.roster.ImportHead;
import kr.dongne.roster.ImportState;
import kr.dongne.shared.InWords;

/** What was imported before: to go on with, or to take back. */
final class RecentImports extends Section {

    private final transient Consumer<ImportHead> open;
    private final transient Consumer<ImportHead> undo;

    RecentImports(List<ImportHead> imports, Consumer<ImportHead> open, Consumer<ImportHead> undo) {
        this.open = open;
        this.undo = undo;
        addClassNames("card", "roster-recent");
        add(new H2(Words.text("roster.recent.title")));
        if (imports.isEmpty()) {
            add(new Paragraph(Words.text("roster.recent.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        imports.forEach(head -> list.add(item(head, getLocale())));
        add(list);
    }

    private ListItem item(ImportHead head, Locale locale) {
        String when = InWords.instant(head.begunAt(), locale);
        Span name = new Span(Words.text("roster.recent.line", Words.name(head), when));
        name.addClassName("roster-recent-name");
        Div words = new Div(name, Words.badge(head.state()));
        words.addClassName("roster-recent-words");
        if (head.appliedAt() != null) words.add(line(counts(head)));
        if (head.kept() > 0) words.add(line(Words.text("roster.recent.kept", head.kept())));
        ListItem item = new ListItem(words);
        boolean goesOn = head.state() == ImportState.CHECKED || head.state() == ImportState.READING;
        Button show = new Button(
                Words.text(goesOn ? "roster.recent.open" : "roster.recent.show"), click -> open.accept(head));
        show.setAriaLabel(
                Words.text(goesOn ? "roster.recent.open.label" : "roster.recent.show.label", Words.name(head)));
        item.add(show);
        if (head.state() == ImportState.APPLIED && !head.linesGone()) item.add(undoButton(head));
        return item;
    }

    private Button undoButton(ImportHead head) {
        Button button = new Button(Words.text("roster.undo.button"), click -> undo.accept(head));
        button.setAriaLabel(Words.text("roster.undo.label", Words.name(head)));
        return button;
    }

    private static String counts(ImportHead head) {
        return Words.text("roster.recent.counts", head.added(), head.changed(), head.ended(), head.leftOut());
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassName("secondary");
        return line;
    }
}
