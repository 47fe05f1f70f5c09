package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowProblem;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.FieldErrors;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;

/** The windows, what blocks them, and what an officer decides of one or many. */
final class WindowsPart extends Div implements Refreshing {

    private final transient RoundDetails round;
    private final transient RoundParts parts;
    private final Set<WindowId> selected = new LinkedHashSet<>();
    private final Span count = new Span();
    private final Div table = new Div();

    WindowsPart(RoundDetails round, RoundParts parts) {
        this.round = round;
        this.parts = parts;
        Section section = new Section(new H2(getTranslation("round.window.title")));
        section.addClassName("card");
        if (round.status() != RoundStatus.CLOSED) section.add(toolbar());
        section.add(table);
        add(section);
        refresh();
    }

    private Div toolbar() {
        Button block = button(
                "round.window.action.block",
                VaadinIcon.LOCK,
                windows -> Confirm.withReason(
                        getTranslation("round.window.action.block"),
                        getTranslation("round.window.block.text"),
                        getTranslation("round.window.action.block"),
                        reason -> done(() -> parts.windows().block(round.id(), windows, reason))));
        Button open = button(
                "round.window.action.open",
                VaadinIcon.UNLOCK,
                windows -> attempt(() -> parts.windows().open(round.id(), windows)));
        Button calendar = button(
                "round.window.action.calendar",
                VaadinIcon.CALENDAR,
                windows -> attempt(() -> parts.windows().leaveToCalendar(round.id(), windows)));
        Button capacity = button("round.window.action.capacity", VaadinIcon.USERS, windows -> capacityDialog(windows)
                .open());
        Button remove = button(
                "round.window.action.remove",
                VaadinIcon.CLOSE_SMALL,
                windows -> attempt(() -> parts.windows().remove(round.id(), windows)));
        Button add =
                new Button(getTranslation("round.window.action.add"), VaadinIcon.PLUS.create(), click -> addDialog()
                        .open());
        count.getElement().setAttribute("role", "status");
        Div toolbar = new Div(count, block, open, calendar, capacity, remove, add);
        toolbar.addClassName("round-toolbar");
        return toolbar;
    }

    private Button button(String key, VaadinIcon icon, Consumer<Set<WindowId>> action) {
        return new Button(getTranslation(key), icon.create(), click -> {
            if (selected.isEmpty()) Notices.info("round.window.action.none");
            else action.accept(Set.copyOf(selected));
        });
    }

    private void attempt(Runnable work) {
        Notices.attempt(() -> done(work));
    }

    private void done(Runnable work) {
        work.run();
        selected.clear();
        Notices.success("round.window.changed");
        refresh();
    }

    @Override
    public void refresh() {
        table.removeAll();
        List<WindowRow> windows = parts.windows().of(round.id());
        selected.retainAll(windows.stream().map(WindowRow::id).toList());
        PlainTable lines = new PlainTable(Stream.of("select", "day", "time", "state", "capacity")
                .map(key -> getTranslation("round.window.column." + key))
                .toList());
        LocalDate day = null;
        for (WindowRow window : windows) {
            LocalDate own = window.slot().start().toLocalDate();
            lines.row(cells(window, own.equals(day)));
            day = own;
        }
        table.add(lines);
        showCount();
    }

    private List<NativeTableCell> cells(WindowRow window, boolean sameDay) {
        Locale locale = getLocale();
        Checkbox choose = new Checkbox(selected.contains(window.id()), change -> {
            if (change.getValue()) selected.add(window.id());
            else selected.remove(window.id());
            showCount();
        });
        choose.setAriaLabel(getTranslation("round.window.select", InWords.slot(window.slot(), locale)));
        choose.setEnabled(round.status() != RoundStatus.CLOSED);
        String time = InWords.time(window.slot().start().toLocalTime()) + "–"
                + InWords.time(window.slot().end().toLocalTime());
        NativeTableCell day =
                new NativeTableCell(InWords.date(window.slot().start().toLocalDate(), locale));
        if (sameDay) day.addClassName("round-same");
        return List.of(
                new NativeTableCell(choose),
                day,
                new NativeTableCell(time),
                new NativeTableCell(RoundBadges.of(window)),
                new NativeTableCell(capacity(window)));
    }

    private String capacity(WindowRow window) {
        return window.capacity() == null
                ? getTranslation("round.window.capacity.teams")
                : getTranslation("round.window.capacity", window.capacity());
    }

    private void showCount() {
        count.setText(getTranslation("round.window.selected", selected.size()));
    }

    private FormDialog capacityDialog(Set<WindowId> windows) {
        IntegerField dongs = new IntegerField(getTranslation("round.window.capacity.field"));
        dongs.setStepButtonsVisible(true);
        dongs.setWidthFull();
        return new FormDialog(
                getTranslation("round.window.action.capacity"),
                getTranslation("round.form.save"),
                () -> {
                    try {
                        done(() -> parts.windows().holding(round.id(), windows, dongs.getValue()));
                        return true;
                    } catch (WindowProblem.NoCapacity refused) {
                        new FieldErrors().refuse(dongs, getTranslation("round.window.capacity.error"));
                        return false;
                    }
                },
                dongs);
    }

    private FormDialog addDialog() {
        DatePicker day = Pickers.localised(new DatePicker(), getLocale());
        day.setLabel(getTranslation("round.window.add.day"));
        day.setMin(round.draft().firstDay());
        day.setMax(round.draft().lastDay());
        day.setManualValidation(true);
        TimePicker start = new TimePicker(getTranslation("round.window.add.start"));
        start.setManualValidation(true);
        return new FormDialog(
                getTranslation("round.window.action.add"),
                getTranslation("round.form.save"),
                () -> add(day, start),
                day,
                start);
    }

    private boolean add(DatePicker day, TimePicker start) {
        FieldErrors errors = new FieldErrors();
        errors.require(day, day.getValue() != null);
        errors.require(start, start.getValue() != null);
        if (!errors.none()) return false;
        try {
            done(() -> parts.windows().add(round.id(), slot(day.getValue(), start.getValue())));
            return true;
        } catch (WindowProblem refused) {
            errors.refuse(day, Notices.text(refused));
            return false;
        }
    }

    private TimeSlot slot(LocalDate day, LocalTime start) {
        return new TimeSlot(
                day.atTime(start), day.atTime(start).plusMinutes(round.draft().visitMinutes()));
    }
}
