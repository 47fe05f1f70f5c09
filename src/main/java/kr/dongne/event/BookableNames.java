package kr.dongne.event;

import kr.dongne.calendar.BookableId;
import kr.dongne.calendar.Lecturer;
import kr.dongne.calendar.Lecturers;
import kr.dongne.calendar.Venue;
import kr.dongne.calendar.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of venues and lecturers. */
@Component
class BookableNames {

    private final Venues venues;
    private final Lecturers lecturers;

    BookableNames(Venues venues, Lecturers lecturers) {
        this.venues = venues;
        this.lecturers = lecturers;
    }

    String of(BookableId id) {
        for (Venue venue : venues.all()) if (venue.id().equals(id)) return venue.name();
        for (Lecturer lecturer : lecturers.all()) if (lecturer.id().equals(id)) return lecturer.name();
        return id.value().toString();
    }

    @Nullable Venue venue(@Nullable BookableId id) {
        return id == null ? null : venues.of(id);
    }

    @Nullable String lecturer(@Nullable BookableId id) {
        return id == null ? null : lecturers.of(id).name();
    }
}
