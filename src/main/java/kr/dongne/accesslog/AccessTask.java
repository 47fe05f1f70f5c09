package kr.dongne.accesslog;

/** What somebody did with personal data or an account; the access log's closed list. */
public enum AccessTask {
    SIGN_IN,
    SIGN_OUT,
    SIGN_IN_FAILED,
    LOCKED_OUT,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    ACCOUNT_CHANGED,
    SETTING_CHANGED,
    LOG_READ,
    PEOPLE_LISTED,
    PERSON_READ,
    PERSON_CHANGED,
    AUDIENCE_READ,
    INVITATIONS_READ,
    INVITATIONS_SENT,
    ANSWER_READ,
    ANSWER_CHANGED,
    INBOX_READ,
    INBOX_HANDLED,
    ATTENDANCE_READ,
    ATTENDANCE_CHANGED,
    DOCUMENT_DOWNLOADED,
    EVENT_CHANGED
}
