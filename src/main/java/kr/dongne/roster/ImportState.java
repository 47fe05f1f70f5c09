package kr.dongne.roster;

/** How far an import has come. */
public enum ImportState {
    /** Its lines are being read or compared. */
    READING,
    /** A dry run that can be looked at, corrected and applied. */
    CHECKED,
    /** It could not be read. */
    FAILED,
    APPLIED,
    UNDONE
}
