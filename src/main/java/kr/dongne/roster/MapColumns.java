package kr.dongne.roster;

/** Says which column holds what, for this import and for later ones with the same headings. */
public record MapColumns(ImportId id, ColumnMapping mapping) {}
