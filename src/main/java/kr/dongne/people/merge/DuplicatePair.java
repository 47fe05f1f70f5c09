package kr.dongne.people.merge;

import kr.dongne.people.RosterRow;

/** Two entries of one name that may be one person, the older one first, and what else they have in common. */
public record DuplicatePair(
        RosterRow first, RosterRow second, boolean samePhone, boolean sameEmail, boolean sameDong) {}
