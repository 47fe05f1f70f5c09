package kr.dongne.people.term;

import java.util.Set;
import java.util.UUID;

/** Ends a term, provided that the affiliations that close with it are those that were shown. */
public record EndTerm(UUID term, Set<UUID> shown) {

    public EndTerm {
        shown = Set.copyOf(shown);
    }
}
