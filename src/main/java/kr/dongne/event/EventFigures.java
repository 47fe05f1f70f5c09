package kr.dongne.event;

import java.util.Collection;
import java.util.Map;

/** How many were invited to events and what they answered; implemented by the room of invitations, rows filtered by the actor's dongs. */
public interface EventFigures {

    /** The counts of one event, heads; those who were withdrawn or whose invitation was cancelled are left out. */
    record Counts(int invited, int accepted, int declined, int tentative, int silent) {}

    /** The counts of these events in one go; an event without invitations may be missing. */
    Map<EventId, Counts> of(Collection<EventId> events);
}
