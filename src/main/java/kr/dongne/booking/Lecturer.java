package kr.dongne.booking;

/** Somebody who speaks at events, known by name and office. */
public record Lecturer(BookableId id, long version, String name, String office) {}
