package kr.dongne.people;

/** The place in the roster after this person: it is ordered by name, then by identity. */
public record RosterCursor(String name, PersonId id) {}
