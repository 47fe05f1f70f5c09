package kr.dongne.people;

import java.time.LocalDate;
import java.util.Optional;

/** Tells when people came together last, since when one asks who changed; the room that knows the events provides it. */
public interface Occasions {

    /** The last time that the people came together. */
    record Occasion(String title, LocalDate day) {}

    /** The last one that the actor may know of; none before the first. */
    Optional<Occasion> last();
}
