package kr.dongne.draft;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import kr.dongne.people.PersonId;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Who has been invited elsewhere; implemented by the room of invitations. */
public interface BusyPeople {

    /** Who of these people is invited elsewhere (and did not decline) at that time, the given event left out. */
    Set<PersonId> busyAt(Collection<PersonId> people, TimeSlot slot, @Nullable UUID exceptEvent);
}
