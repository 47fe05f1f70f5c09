package kr.dongne.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.stream.IntStream;
import kr.dongne.booking.Bookings;
import kr.dongne.calendar.Election;
import kr.dongne.calendar.Holiday;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Confirm;

/** The holidays of a year, and the elections in whose period hardly any event may be held. */
final class SpecialDaysTab extends Div {

    private static final int FIRST_YEAR = 2023;
    private static final int LAST_YEAR = 2035;

    private final transient SpecialDays days;
    private final transient Bookings bookings;
    private final boolean mayEdit;
    private final Select<Integer> year = new Select<>();
    private final UnorderedList elections = new UnorderedList();
    private final UnorderedList holidays = new UnorderedList();

    SpecialDaysTab(SpecialDays days, Bookings bookings, LocalDate today, boolean mayEdit) {
        this.days = days;
        this.bookings = bookings;
        this.mayEdit = mayEdit;
        year.setLabel(getTranslation("calendar.year"));
        year.setItems(IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed().toList());
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(Math.clamp(today.getYear(), FIRST_YEAR, LAST_YEAR));
        year.addValueChangeListener(change -> refresh());
        holidays.addClassName("day-lines");
        addClassName("days-page");
        add(elections(), holidaySection());
        refresh();
    }

    private Component elections() {
        elections.addClassName("day-lines");
        Section section = new Section(new H2(getTranslation("calendar.elections")));
        if (mayEdit) section.add(electionTools());
        section.add(elections);
        section.addClassName("card");
        return section;
    }

    private Div electionTools() {
        Div tools = new Div(
                new Button(
                        getTranslation("calendar.election.add"),
                        VaadinIcon.PLUS.create(),
                        click -> new ElectionDialog(days, null, getLocale(), this::refresh).open()),
                new Button(
                        getTranslation("calendar.election.import"),
                        VaadinIcon.CLIPBOARD_TEXT.create(),
                        click -> new ElectionImportDialog(days, this::refresh).open()));
        tools.addClassName("toolbar");
        return tools;
    }

    private ListItem line(Election election) {
        ListItem line = new ListItem(
                new Span(election.name()),
                new Span(getTranslation(
                        "calendar.election.period",
                        InWords.date(election.restrictedFrom(), getLocale()),
                        InWords.date(election.pollingDay(), getLocale()))));
        if (mayEdit) line.add(changeButton(election), removeButton(election));
        return line;
    }

    private Component changeButton(Election election) {
        return iconButton(
                VaadinIcon.EDIT,
                election.name() + " " + getTranslation("shared.edit"),
                () -> new ElectionDialog(days, election, getLocale(), this::refresh).open());
    }

    private Component removeButton(Election election) {
        return iconButton(
                VaadinIcon.TRASH,
                election.name() + " " + getTranslation("shared.delete"),
                () -> Confirm.danger(
                        getTranslation("calendar.election.remove"),
                        getTranslation("calendar.election.remove.text", election.name()),
                        getTranslation("shared.delete"),
                        () -> {
                            days.removeElection(election);
                            refresh();
                        }));
    }

    private Component holidaySection() {
        Div tools = new Div(year);
        tools.addClassName("toolbar");
        if (mayEdit)
            tools.add(
                    new Button(
                            getTranslation("calendar.holiday.add"),
                            VaadinIcon.PLUS.create(),
                            click -> new HolidayDialog(days, bookings, getLocale(), this::refresh).open()),
                    new Button(
                            getTranslation("calendar.import"),
                            VaadinIcon.CLIPBOARD_TEXT.create(),
                            click -> new HolidayImportDialog(days, this::refresh).open()));
        Section section = new Section(new H2(getTranslation("calendar.holidays")), tools, holidays);
        section.addClassName("card");
        return section;
    }

    private void refresh() {
        elections.removeAll();
        days.elections().forEach(election -> elections.add(line(election)));
        holidays.removeAll();
        days.holidaysOf(year.getValue()).forEach(holiday -> holidays.add(line(holiday)));
    }

    private ListItem line(Holiday holiday) {
        String day = InWords.date(holiday.day(), getLocale());
        ListItem line = new ListItem(new Span(day), new Span(holiday.name()));
        if (mayEdit) line.add(removeButton(holiday, day));
        return line;
    }

    private Component removeButton(Holiday holiday, String day) {
        return iconButton(
                VaadinIcon.TRASH,
                day + " " + holiday.name() + " " + getTranslation("shared.delete"),
                () -> Confirm.danger(
                        getTranslation("calendar.holiday.remove"),
                        getTranslation("calendar.holiday.remove.text", day, holiday.name()),
                        getTranslation("shared.delete"),
                        () -> {
                            days.removeHoliday(holiday.day());
                            refresh();
                        }));
    }

    private static Button iconButton(VaadinIcon icon, String label, Runnable work) {
        Button button = new Button(icon.create(), click -> work.run());
        button.setAriaLabel(label);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
