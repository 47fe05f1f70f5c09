package kr.dongne.settings;

/** What kind of thing was changed for everybody. */
public enum ChangedKind {
    /** Named by its {@link Setting}'s key. */
    SETTING,
    /** Named by its day. */
    HOLIDAY,
    /** Named by the election's own name. */
    ELECTION,
    /** Named by the dong's own name. */
    DONG,
    /** Named by the kind of mail. */
    MAIL_TEXT
}
