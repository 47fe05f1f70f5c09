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
        name = CalendarTexts.required(name, "calendar.venue.name", 100);
        address = CalendarTexts.required(address, "calendar.venue.address", 200);
        equipment = CalendarTexts.optional(equipment, 500);
        CalendarTexts.capacity(capacity);
    }
}
