package kr.dongne.assignment;

/** The window in which a dong is visited, and the team that comes. */
public record Placement(WindowKey window, TeamKey team) {}
