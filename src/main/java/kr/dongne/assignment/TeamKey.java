package kr.dongne.assignment;

import java.util.UUID;

/** The identity of a visiting team, as the caller knows it. */
public record TeamKey(UUID value) implements Comparable<TeamKey> {

    @Override
    public int compareTo(TeamKey other) {
        return value.compareTo(other.value);
    }
}
