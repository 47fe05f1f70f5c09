package kr.dongne.roster;

/** Where the lines of an import came from. */
public enum ImportKind {
    XLSX,
    CSV,
    PASTED
}
