package kr.dongne.calendar;

import org.jspecify.annotations.Nullable;

/** Adds a venue; the capacity counts people. */
public record AddVenue(
        String name, String address, int capacity, @Nullable String equipment) {

    public AddVenue {
        name = CalendarTexts.required(name, "calendar.venue.name", 100);
        address = CalendarTexts.required(address, "calendar.venue.address", 200);
        equipment = CalendarTexts.optional(equipment, 500);
        CalendarTexts.capacity(capacity);
    }
}
