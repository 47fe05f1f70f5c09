package kr.dongne.roster;

/** Puts another text into a cell of a dry run. */
public record CorrectCell(ImportId id, int line, RosterColumn column, String text) {}
