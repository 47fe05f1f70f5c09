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
import kr.dongne.booking.Venue;
import kr.dongne.booking.Venues;
import kr.dongne.shared.ui.EmptyState;

/** The venues with their capacity, equipment, and what they are booked for. */
final class VenuesTab extends Div {

    private final transient Venues venues;
    private final transient Bookings bookings;
    private final transient Supplier<LocalDateTime> now;
    private final boolean mayEdit;

    VenuesTab(Venues venues, Bookings bookings, Supplier<LocalDateTime> now, boolean mayEdit) {
        this.venues = venues;
        this.bookings = bookings;
        this.now = now;
        this.mayEdit = mayEdit;
        refresh();
    }

    private void refresh() {
        removeAll();
        List<Venue> all = venues.all();
        if (mayEdit) add(addButton());
        if (all.isEmpty())
            add(new EmptyState(
                    VaadinIcon.BUILDING_O,
                    getTranslation("booking.venue.empty"),
                    mayEdit ? getTranslation("booking.venue.empty.hint") : ""));
        UnorderedList list = new UnorderedList();
        list.addClassName("resource-cards");
        all.forEach(venue -> list.add(card(venue)));
        add(list);
    }

    private Component addButton() {
        Button add = new Button(getTranslation("booking.venue.add"), VaadinIcon.PLUS.create(), click -> new VenueDialog(
                        venues, null, this::refresh)
                .open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private ListItem card(Venue venue) {
        ListItem card = new ListItem(
                new H2(venue.name()),
                new Paragraph(venue.address()),
                new Paragraph(getTranslation("booking.venue.capacity.of", venue.capacity())));
        card.addClassName("card");
        if (venue.equipment() != null)
            card.add(new Paragraph(getTranslation("booking.venue.equipment.of", venue.equipment())));
        card.add(new BookingLines(bookings.upcomingOf(venue.id(), now.get())));
        if (mayEdit) card.add(editButton(venue));
        return card;
    }

    private Component editButton(Venue venue) {
        Button edit = new Button(
                getTranslation("shared.edit"), click -> new VenueDialog(venues, venue, this::refresh).open());
        edit.setAriaLabel(venue.name() + " " + getTranslation("shared.edit"));
        return edit;
    }
}
