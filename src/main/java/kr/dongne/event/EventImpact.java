package kr.dongne.event;

import java.util.Collection;
import java.util.Set;
import kr.dongne.people.PersonId;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What the room of invitations knows about the consequences of a date; implemented there. */
public interface EventImpact {

    /** Who gets an update and whose answer is asked again if the event became like this. */
    ChangeImpact of(EventId event, EventDraft draft);

    /** Who of these people is invited elsewhere (and did not decline) at that time, the given event left out. */
    Set<PersonId> busyAt(Collection<PersonId> people, TimeSlot slot, @Nullable EventId except);
}
