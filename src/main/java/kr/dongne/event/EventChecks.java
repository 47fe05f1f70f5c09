package kr.dongne.event;

import java.util.ArrayList;
import java.util.List;
import kr.dongne.access.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has to be looked at before a date, a place or an audience is kept; asked again with every key that is typed. */
@Service
@Transactional(readOnly = true)
public class EventChecks {

    private final EventRepository events;
    private final DateChecks dates;
    private final PlaceChecks places;
    private final PeopleChecks people;

    EventChecks(EventRepository events, DateChecks dates, PlaceChecks places, PeopleChecks people) {
        this.events = events;
        this.dates = dates;
        this.places = places;
        this.people = people;
    }

    /** The warnings about this form; of an event that exists already its own bookings and invitations are left out. */
    @PreAuthorize(Access.DISTRICT)
    public List<Warning> check(EventDraft draft, @Nullable EventId self) {
        Audience audience = self == null
                ? Audience.NOBODY
                : events.findById(self).map(Event::audience).orElse(Audience.NOBODY);
        return check(draft, audience, self);
    }

    /** The warnings about this form with this audience. */
    @PreAuthorize(Access.DISTRICT)
    public List<Warning> check(EventDraft draft, Audience audience, @Nullable EventId self) {
        List<Warning> warnings = new ArrayList<>(dates.check(draft));
        warnings.addAll(places.check(draft, self));
        warnings.addAll(people.check(draft, audience, self));
        return warnings;
    }
}
