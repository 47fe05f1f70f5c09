package kr.dongne.booking;

import kr.dongne.shared.TypedText;
import org.jspecify.annotations.Nullable;

/** Changes a venue, provided that the version that was read is still the current one. */
public record ChangeVenue(
        BookableId id,
        long version,
        String name,
        String address,
        int capacity,
        @Nullable String equipment) {

    public ChangeVenue {
        name = TypedText.required(name, "booking.venue.name", 100);
        address = TypedText.required(address, "booking.venue.address", 200);
        equipment = TypedText.optional(equipment, 500);
        AddVenue.refuseUnlessPossible(capacity);
    }
}
