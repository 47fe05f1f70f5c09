package kr.dongne.assignment;

import java.util.UUID;

/** The identity of a window, as the caller knows it. */
public record WindowKey(UUID value) implements Comparable<WindowKey> {

    @Override
    public int compareTo(WindowKey other) {
        return value.compareTo(other.value);
    }
}
