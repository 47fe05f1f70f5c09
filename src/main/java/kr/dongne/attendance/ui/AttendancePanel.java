package kr.dongne.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.MarkAttendance;
import kr.dongne.attendance.MarkMany;
import kr.dongne.attendance.UndoMark;
import kr.dongne.district.Dong;
import kr.dongne.event.EventDetails;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;

/** The office's view of an event's attendance: numbers, the list with every status, many at once. */
final class AttendancePanel extends Div implements MarkLine.Actions {

    private final EventDetails event;
    private final transient AttendanceBook book;
    private final transient LiveList list;
    private final transient Reasoned reasoned;
    private final CountsPanel counts;
    private final ListFilter filter;
    private final BulkBar bulk = new BulkBar(this::chooseAll, this::markChosen);
    private final AttendeeLines<MarkLine> lines;
    private final Set<AttendeeId> chosen = new LinkedHashSet<>();

    AttendancePanel(EventDetails event, AttendanceBook book, List<Dong> dongs) {
        this.event = event;
        this.book = book;
        list = new LiveList(book, event.id());
        reasoned = new Reasoned(event);
        counts = new CountsPanel(list.counts());
        filter = new ListFilter(dongs, this::show);
        Words words = new Words(dongs);
        lines = new AttendeeLines<>(row -> new MarkLine(row, words, this));
        addClassName("attendance-panel");
        add(actions(dongs), counts, filter, bulk, lines);
        show();
    }

    /** Takes over what other desks have marked. */
    void refresh() {
        list.refresh();
        counts.show(list.counts());
        show();
    }

    private Component actions(List<Dong> dongs) {
        Button desk = new Button(Words.text("attendance.desk.open"), VaadinIcon.CHECK_SQUARE_O.create());
        desk.addThemeVariants(ButtonVariant.PRIMARY);
        desk.addClickListener(
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(DeskView.address(event.id()))));
        Button walkIn = new Button(Words.text("attendance.walk-in.add"), VaadinIcon.PLUS.create());
        walkIn.addClickListener(
                click -> new WalkInDialog(event, book, dongs, list.rows(), null, answer -> refresh()).open());
        Div row = new Div(desk, walkIn);
        row.addClassNames("toolbar", "attendance-head");
        return row;
    }

    private List<ExpectedRow> shown() {
        return list.rows().stream().filter(filter.predicate()).toList();
    }

    private void show() {
        List<ExpectedRow> shown = shown();
        chosen.retainAll(shown.stream().map(ExpectedRow::id).toList());
        lines.show(shown);
        lines.each(line -> line.setChosen(chosen.contains(line.row().id())));
        bulk.show(chosen.size(), shown.size());
    }

    private void chooseAll(boolean all) {
        chosen.clear();
        if (all) shown().forEach(row -> chosen.add(row.id()));
        show();
    }

    @Override
    public void choose(ExpectedRow row, boolean choose) {
        if (choose) chosen.add(row.id());
        else chosen.remove(row.id());
        bulk.show(chosen.size(), shown().size());
    }

    @Override
    public void mark(ExpectedRow row, AttendanceStatus status) {
        if (row.status() == status) return;
        reasoned.run(reason -> {
            book.mark(new MarkAttendance(
                    event.id(),
                    row.id(),
                    status,
                    reason,
                    null,
                    UUID.randomUUID().toString()));
            refresh();
        });
    }

    @Override
    public void undo(ExpectedRow row) {
        UUID mark = row.mark();
        if (mark == null) return;
        reasoned.run(reason -> {
            book.undo(new UndoMark(event.id(), mark, reason, null));
            refresh();
            Notices.success("attendance.undone", row.name());
        });
    }

    @Override
    public void history(ExpectedRow row) {
        Notices.attempt(() -> new HistoryDialog(row.name(), book.history(event.id(), row.id())).open());
    }

    private void markChosen(AttendanceStatus status) {
        List<AttendeeId> many = List.copyOf(chosen);
        Confirm.ask(
                Words.text("attendance.bulk.title"),
                Words.text("attendance.bulk.text", many.size(), Words.status(status)),
                Words.text("shared.confirm"),
                () -> reasoned.run(reason -> {
                    int changed = book.markMany(new MarkMany(
                            event.id(),
                            many,
                            status,
                            reason,
                            null,
                            UUID.randomUUID().toString()));
                    chosen.clear();
                    refresh();
                    Notices.success("attendance.bulk.done", changed);
                }));
    }
}
