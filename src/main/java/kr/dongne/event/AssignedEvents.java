package kr.dongne.event;

import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Actor;

/** The published events at which somebody works because a higher room says so, besides those of the own grants. */
public interface AssignedEvents {

    /** Those of this actor; none for most. */
    Set<UUID> of(Actor actor);
}
