package kr.dongne.assignment;

import java.util.UUID;

/** The identity of a consultant, as the caller knows it. */
public record ConsultantKey(UUID value) implements Comparable<ConsultantKey> {

    @Override
    public int compareTo(ConsultantKey other) {
        return value.compareTo(other.value);
    }
}
