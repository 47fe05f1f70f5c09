package kr.dongne.event;

import java.util.Optional;
import kr.dongne.people.Occasions;
import org.springframework.stereotype.Component;

/** The last event that is over. */
@Component
class LastOccasion implements Occasions {

    private final EventQueries events;

    LastOccasion(EventQueries events) {
        this.events = events;
    }

    @Override
    public Optional<Occasion> last() {
        return events.list(new EventFilter(EventFilter.When.PAST, null)).stream()
                .filter(event -> event.status() != EventStatus.CANCELLED)
                .findFirst()
                .map(event -> new Occasion(event.title(), event.slot().start().toLocalDate()));
    }
}
