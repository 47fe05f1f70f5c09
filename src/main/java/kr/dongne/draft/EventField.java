package kr.dongne.draft;

import java.util.Locale;

/** What of an event can be edited, merged, warned about and read again in its history. */
public enum EventField {
    TITLE,
    DESCRIPTION,
    SLOT,
    VENUE,
    REPLY_DEADLINE,
    CONTACT_NAME,
    CONTACT_PHONE,
    PART,
    QUORUM_ROLES,
    ELECTION_REASON,
    AUDIENCE,
    MATERIAL,
    STATUS;

    /** The message key of the field's name. */
    public String labelKey() {
        return "event.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
