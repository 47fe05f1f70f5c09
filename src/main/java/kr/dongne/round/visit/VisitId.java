package kr.dongne.round.visit;

import java.util.UUID;

/** The identity of a visit. */
public record VisitId(UUID value) {}
