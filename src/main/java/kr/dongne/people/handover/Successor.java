package kr.dongne.people.handover;

import kr.dongne.people.PersonFacts;
import kr.dongne.people.PersonId;

/** Who takes over. */
public sealed interface Successor {

    /** Somebody of the roster. */
    record Known(PersonId person) implements Successor {}

    /** Somebody who is registered by the handover. */
    record Newcomer(PersonFacts facts) implements Successor {}
}
