package kr.dongne.people.handover;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kr.dongne.people.PersonId;

/**
 * Give somebody's role to a successor.
 *
 * @param affiliation the role that goes over
 * @param from the successor's first day; the predecessor's last one is the day before
 * @param events those whose invitation goes over too
 */
public record HandOver(PersonId predecessor, UUID affiliation, LocalDate from, Successor successor, Set<UUID> events) {

    public HandOver {
        events = Set.copyOf(events);
    }
}
