package kr.dongne.people.merge;

import java.util.Map;
import kr.dongne.people.PersonDetails;

/** One of two entries, and how much hangs on it by kind, in the order in which it is read. */
public record MergeSide(PersonDetails person, Map<String, Integer> ties) {}
