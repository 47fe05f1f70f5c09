package kr.dongne.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.dongne.audience.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to be looked at before a date, a place or an audience is kept. */
@Component
public class DraftChecks {

    private final DateChecks dates;
    private final PlaceChecks places;
    private final PeopleChecks people;

    DraftChecks(DateChecks dates, PlaceChecks places, PeopleChecks people) {
        this.dates = dates;
        this.places = places;
        this.people = people;
    }

    /** The warnings about this form with this audience; what the given event itself holds is left out. */
    public List<Warning> check(EventDraft draft, Audience audience, @Nullable UUID self) {
        List<Warning> warnings = new ArrayList<>(dates.check(draft));
        warnings.addAll(places.check(draft, self));
        warnings.addAll(people.check(draft, audience, self));
        return warnings;
    }
}
