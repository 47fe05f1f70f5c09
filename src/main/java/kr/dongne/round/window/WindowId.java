package kr.dongne.round.window;

import java.util.UUID;

/** The identity of a window of a round. */
public record WindowId(UUID value) {}
