package kr.dongne.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a room keeps about people by their ids: counted before two entries of one person become one, and moved then. */
public interface PersonTies {

    /** How much hangs on the person, by kind; {@code people.merge.tie.} with the kind is what people read. */
    Map<String, Integer> countsOf(UUID person);

    /** Locks whatever these people's rows are locked after, in the running transaction. */
    default void hold(Collection<UUID> people) {}

    /** Titles of events because of which the two cannot become one yet. */
    default List<String> obstacles(UUID one, UUID other) {
        return List.of();
    }

    /** Puts the one who is left wherever the other one stood, in the running transaction. */
    void move(UUID from, UUID to);
}
