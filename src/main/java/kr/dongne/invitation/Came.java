package kr.dongne.invitation;

import java.util.Set;
import java.util.UUID;
import kr.dongne.people.PersonId;

/** Who was at an event, as its attendance says: people of the roster, and proxies by their invitation. */
public record Came(Set<PersonId> people, Set<UUID> guests) {

    /** Before an event nobody came. */
    public static final Came NOBODY = new Came(Set.of(), Set.of());

    public Came {
        people = Set.copyOf(people);
        guests = Set.copyOf(guests);
    }

    boolean includes(Invitation invitation) {
        PersonId person = invitation.person();
        return person == null ? guests.contains(invitation.id().value()) : people.contains(person);
    }
}
