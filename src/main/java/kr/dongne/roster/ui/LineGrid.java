package kr.dongne.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kr.dongne.roster.CorrectCell;
import kr.dongne.roster.ImportHead;
import kr.dongne.roster.LineFilter;
import kr.dongne.roster.LineRow;
import kr.dongne.roster.Mark;
import kr.dongne.roster.RosterChecks;
import kr.dongne.roster.RosterColumn;
import kr.dongne.shared.ui.Narrow;

/** The lines of a dry run, read while scrolling; a cell with an error is a field, and what is wrong stands under it. */
final class LineGrid extends Grid<LineRow> {

    private static final int PAGE = 50;
    private static final Map<RosterColumn, String> WIDTHS =
            Map.of(RosterColumn.EMAIL, "14rem", RosterColumn.PHONE, "10rem", RosterColumn.NAME, "9rem");

    private final ImportHead head;
    private final Set<RosterColumn> shown;
    private final boolean editable;
    private final transient Consumer<CorrectCell> correct;
    private final transient Consumer<LineRow> edit;
    private LineFilter filter = LineFilter.ALL;

    LineGrid(
            ImportHead head,
            RosterChecks checks,
            boolean editable,
            Consumer<CorrectCell> correct,
            Consumer<LineRow> edit) {
        this.head = head;
        this.shown = head.mapping().columns().keySet();
        this.editable = editable;
        this.correct = correct;
        this.edit = edit;
        addClassName("roster-lines");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setProperty("accessibleName", Words.text("roster.check.title"));
        setSelectionMode(SelectionMode.NONE);
        setPageSize(PAGE);
        columns();
        setItems(DataProvider.fromCallbacks(
                query -> checks.lines(head.id(), filter, query.getOffset(), query.getLimit()).stream(),
                query -> checks.count(head.id(), filter)));
    }

    void show(LineFilter wanted) {
        filter = wanted;
        getDataProvider().refreshAll();
    }

    private void columns() {
        List<Column<LineRow>> wide = new ArrayList<>();
        wide.add(addComponentColumn(this::state)
                .setHeader(Words.text("roster.line.state"))
                .setWidth("9.5rem")
                .setFlexGrow(0));
        for (RosterColumn column : RosterColumn.values())
            if (shown.contains(column))
                wide.add(addComponentColumn(row -> cell(row, column))
                        .setHeader(Words.column(column))
                        .setWidth(WIDTHS.getOrDefault(column, "8rem"))
                        .setFlexGrow(1));
        Column<LineRow> narrow = addComponentColumn(this::card).setHeader(Words.text("roster.line"));
        narrow.setVisible(false);
        Narrow.watch(this, isNarrow -> {
            wide.forEach(column -> column.setVisible(!isNarrow));
            narrow.setVisible(isNarrow);
        });
    }

    private Component state(LineRow row) {
        Div cell = new Div(Words.badge(row.state()), number(row));
        cell.addClassName("roster-cell");
        String where = row.marks().stream()
                .map(Mark::column)
                .filter(shown::contains)
                .distinct()
                .map(Words::column)
                .collect(Collectors.joining(", "));
        if (!where.isEmpty()) cell.add(secondary(where));
        row.marks().stream()
                .filter(mark -> !shown.contains(mark.column()))
                .forEach(mark -> cell.add(Words.mark(mark, Words.column(mark.column()) + ": ")));
        if (editable) cell.add(editButton(row));
        return cell;
    }

    private Component cell(LineRow row, RosterColumn column) {
        List<Mark> marks = row.marksOf(column);
        boolean wrong = marks.stream().anyMatch(mark -> mark.level() == Mark.Level.ERROR);
        if (wrong && editable) return field(row, column, marks);
        Div cell = new Div(new Span(row.cell(column)));
        cell.addClassName("roster-cell");
        marks.forEach(mark -> cell.add(Words.mark(mark, "")));
        return cell;
    }

    private TextField field(LineRow row, RosterColumn column, List<Mark> marks) {
        TextField field = new TextField();
        field.setAriaLabel(Words.column(column) + ", " + Words.text("roster.line.number", row.number()));
        field.setValue(row.cell(column));
        field.setWidthFull();
        field.setManualValidation(true);
        field.setErrorMessage(marks.stream().map(Words::reason).collect(Collectors.joining(" ")));
        field.setInvalid(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient())
                correct.accept(new CorrectCell(head.id(), row.number(), column, change.getValue()));
        });
        return field;
    }

    private Button editButton(LineRow row) {
        Button button = new Button(Words.text("roster.line.edit"), click -> edit.accept(row));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Words.text("roster.line.edit.label", row.number()));
        return button;
    }

    private Component card(LineRow row) {
        Span name = new Span(row.cell(RosterColumn.NAME));
        name.addClassName("roster-card-name");
        Span rest = secondary(shown.stream()
                .sorted()
                .filter(column -> column != RosterColumn.NAME)
                .map(row::cell)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        Div card = new Div(Words.badge(row.state()), number(row), name, rest);
        card.addClassName("roster-cell");
        row.marks().forEach(mark -> card.add(Words.mark(mark, Words.column(mark.column()) + ": ")));
        if (editable) card.add(editButton(row));
        return card;
    }

    private static Component number(LineRow row) {
        Span number = secondary(Words.text("roster.line.number", row.number()));
        if (!row.corrected()) return number;
        var sign = VaadinIcon.PENCIL.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Span corrected = new Span(sign, new Span(Words.text("roster.line.corrected")));
        corrected.addClassName("roster-corrected");
        return new Div(number, corrected);
    }

    private static Span secondary(String text) {
        Span words = new Span(text);
        words.addClassName("secondary");
        return words;
    }
}
