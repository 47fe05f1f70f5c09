package kr.dongne.booking;

import org.jspecify.annotations.Nullable;

/** A place for events; the capacity counts people. */
public record Venue(
        BookableId id,
        long version,
        String name,
        String address,
        int capacity,
        @Nullable String equipment) {}
