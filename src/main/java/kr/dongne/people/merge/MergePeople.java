package kr.dongne.people.merge;

import kr.dongne.people.PersonFacts;
import kr.dongne.people.PersonId;

/**
 * Makes two entries one, provided that both are still as they were read.
 *
 * @param survivor the entry that is left, with everything of both
 * @param merged the entry that from then on only points to the survivor
 * @param facts what is true of the person
 */
public record MergePeople(
        PersonId survivor, long survivorVersion, PersonId merged, long mergedVersion, PersonFacts facts) {}
