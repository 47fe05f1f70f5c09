package kr.dongne.booking;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of venues and lecturers. */
@Component
public class BookableNames {

    private final Venues venues;
    private final Lecturers lecturers;

    BookableNames(Venues venues, Lecturers lecturers) {
        this.venues = venues;
        this.lecturers = lecturers;
    }

    /** The name of the venue or lecturer, also of one that is gone: then its identity. */
    public String of(BookableId id) {
        for (Venue venue : venues.all()) if (venue.id().equals(id)) return venue.name();
        for (Lecturer lecturer : lecturers.all()) if (lecturer.id().equals(id)) return lecturer.name();
        return id.value().toString();
    }

    /** The venue, or none without an identity. */
    public @Nullable Venue venue(@Nullable BookableId id) {
        return id == null ? null : venues.of(id);
    }

    /** The lecturer's name, or none without an identity. */
    public @Nullable String lecturer(@Nullable BookableId id) {
        return id == null ? null : lecturers.of(id).name();
    }
}
