package kr.dongne.calendar;

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
        name = Texts.required(name, "calendar.venue.name", 100);
        address = Texts.required(address, "calendar.venue.address", 200);
        equipment = Texts.optional(equipment, 500);
        Texts.capacity(capacity);
    }
}
