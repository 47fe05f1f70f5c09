package kr.dongne.planned;

import java.util.UUID;

/** Identifies a planned mail. */
public record PlannedId(UUID value) {}
