package kr.dongne.people;

/** What of a person two editors may change differently. */
public enum PersonField {
    NAME,
    EMAIL,
    SHARED_MAILBOX,
    PHONE,
    NOTE
}
