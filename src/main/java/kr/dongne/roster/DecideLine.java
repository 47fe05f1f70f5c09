package kr.dongne.roster;

import org.jspecify.annotations.Nullable;

/** Says whom a line means, or leaves it out; no decision takes an earlier one back. */
public record DecideLine(ImportId id, int line, @Nullable Decision decision) {}
