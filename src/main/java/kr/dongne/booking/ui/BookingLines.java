package kr.dongne.booking.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kr.dongne.booking.BookedSlot;
import kr.dongne.shared.InWords;

/** What something is booked for from now on. */
final class BookingLines extends Div {

    BookingLines(List<BookedSlot> bookings) {
        addClassName("booking-lines");
        if (bookings.isEmpty()) {
            add(new Paragraph(getTranslation("booking.bookings.none")));
            return;
        }
        add(new Paragraph(getTranslation("booking.bookings")));
        UnorderedList list = new UnorderedList();
        bookings.forEach(one -> list.add(new ListItem(InWords.slot(one.slot(), getLocale()) + " — " + holder(one))));
        add(list);
    }

    private String holder(BookedSlot booked) {
        return booked.heldBy() == null ? getTranslation("booking.bookings.held") : booked.heldBy();
    }
}
