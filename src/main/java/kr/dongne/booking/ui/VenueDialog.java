package kr.dongne.booking.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookingProblem;
import kr.dongne.booking.ChangeVenue;
import kr.dongne.booking.Venue;
import kr.dongne.booking.Venues;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Adds a venue or changes one; what is refused stands at its field. */
final class VenueDialog {

    private static final int LARGEST = 100_000;

    /** What the fields hold; public because the binder reads it by reflection. */
    public record Value(
            String name, String address, @Nullable Integer capacity, String equipment) {

        static Value of(@Nullable Venue venue) {
            if (venue == null) return new Value("", "", null, "");
            return new Value(
                    venue.name(),
                    venue.address(),
                    venue.capacity(),
                    venue.equipment() == null ? "" : venue.equipment());
        }
    }

    private final Venues venues;
    private final @Nullable Venue before;
    private final Runnable done;
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final IntegerField capacity = new IntegerField();
    private final TextArea equipment = new TextArea();
    private final Binder<Value> binder = new Binder<>(Value.class);

    VenueDialog(Venues venues, @Nullable Venue before, Runnable done) {
        this.venues = venues;
        this.before = before;
        this.done = done;
        label();
        bind();
    }

    void open() {
        Div fields = new Div(name, capacity, address, equipment);
        fields.addClassName("form-fields");
        String title = text(before == null ? "booking.venue.add" : "booking.venue.change");
        new FormDialog(title, text("shared.save"), this::save, fields).open();
        name.focus();
    }

    private boolean save() {
        try {
            save(binder.writeRecord());
            Notices.success("shared.saved");
            done.run();
            return true;
        } catch (ValidationException marked) {
            return false;
        } catch (BookingProblem.NameTaken taken) {
            name.setErrorMessage(Notices.text(taken));
            name.setInvalid(true);
            return false;
        }
    }

    private void save(Value typed) {
        int people = typed.capacity() == null ? 0 : typed.capacity();
        if (before == null) venues.add(new AddVenue(typed.name(), typed.address(), people, typed.equipment()));
        else
            venues.change(new ChangeVenue(
                    before.id(), before.version(), typed.name(), typed.address(), people, typed.equipment()));
    }

    private void label() {
        name.setLabel(text("booking.venue.name"));
        name.setMaxLength(100);
        address.setLabel(text("booking.venue.address"));
        address.setMaxLength(200);
        capacity.setLabel(text("booking.venue.capacity"));
        capacity.setSuffixComponent(new com.vaadin.flow.component.html.Span(text("booking.venue.people")));
        equipment.setLabel(text("booking.venue.equipment"));
        equipment.setHelperText(text("booking.venue.equipment.hint"));
        equipment.setMaxLength(500);
        equipment.addClassName("form-wide");
    }

    private void bind() {
        binder.forField(name)
                .asRequired(text("booking.venue.name.missing"))
                .withValidator(typed -> !typed.isBlank(), text("booking.venue.name.missing"))
                .bind("name");
        binder.forField(address)
                .asRequired(text("booking.venue.address.missing"))
                .withValidator(typed -> !typed.isBlank(), text("booking.venue.address.missing"))
                .bind("address");
        binder.forField(capacity)
                .asRequired(text("booking.venue.capacity.invalid"))
                .withValidator(
                        people -> people != null && people > 0 && people <= LARGEST,
                        text("booking.venue.capacity.invalid"))
                .bind("capacity");
        binder.forField(equipment).bind("equipment");
        binder.readRecord(Value.of(before));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
