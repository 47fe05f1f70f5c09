package kr.dongne.booking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import kr.dongne.booking.Bookings;
import kr.dongne.booking.Lecturer;
import kr.dongne.booking.Lecturers;
import kr.dongne.shared.ui.EmptyState;

/** The lecturers with their office, and what they are booked for. */
final class LecturersTab extends Div {

    private final transient Lecturers lecturers;
    private final transient Bookings bookings;
    private final transient Supplier<LocalDateTime> now;
    private final boolean mayEdit;

    LecturersTab(Lecturers lecturers, Bookings bookings, Supplier<LocalDateTime> now, boolean mayEdit) {
        this.lecturers = lecturers;
        this.bookings = bookings;
        this.now = now;
        this.mayEdit = mayEdit;
        refresh();
    }

    private void refresh() {
        removeAll();
        List<Lecturer> all = lecturers.all();
        if (mayEdit) add(addButton());
        if (all.isEmpty())
            add(new EmptyState(
                    VaadinIcon.ACADEMY_CAP,
                    getTranslation("booking.lecturer.empty"),
                    mayEdit ? getTranslation("booking.lecturer.empty.hint") : ""));
        UnorderedList list = new UnorderedList();
        list.addClassName("resource-cards");
        all.forEach(lecturer -> list.add(card(lecturer)));
        add(list);
    }

    private Component addButton() {
        Button add = new Button(
                getTranslation("booking.lecturer.add"),
                VaadinIcon.PLUS.create(),
                click -> new LecturerDialog(lecturers, null, this::refresh).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private ListItem card(Lecturer lecturer) {
        ListItem card = new ListItem(new H2(lecturer.name()), new Paragraph(lecturer.office()));
        card.addClassName("card");
        card.add(new BookingLines(bookings.upcomingOf(lecturer.id(), now.get())));
        if (mayEdit) card.add(editButton(lecturer));
        return card;
    }

    private Component editButton(Lecturer lecturer) {
        Button edit = new Button(
                getTranslation("shared.edit"), click -> new LecturerDialog(lecturers, lecturer, this::refresh).open());
        edit.setAriaLabel(lecturer.name() + " " + getTranslation("shared.edit"));
        return edit;
    }
}
