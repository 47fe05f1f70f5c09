package kr.dongne.booking;

import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.TypedText;
import org.jspecify.annotations.Nullable;

/** Adds a venue; the capacity counts people. */
public record AddVenue(
        String name, String address, int capacity, @Nullable String equipment) {

    private static final int LARGEST = 100_000;

    public AddVenue {
        name = TypedText.required(name, "booking.venue.name", 100);
        address = TypedText.required(address, "booking.venue.address", 200);
        equipment = TypedText.optional(equipment, 500);
        refuseUnlessPossible(capacity);
    }

    static void refuseUnlessPossible(int people) {
        if (people < 1 || people > LARGEST) throw new InvalidValue("booking.venue.capacity.invalid");
    }
}
