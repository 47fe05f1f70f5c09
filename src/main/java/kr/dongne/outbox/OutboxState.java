package kr.dongne.outbox;

/** Where a queued mail stands. */
public enum OutboxState {
    /** Waits for its first attempt. */
    QUEUED,
    /** A sender holds it right now. */
    SENDING,
    /** The mail server has accepted it. */
    SENT,
    /** It was not accepted; it is tried again at its next-try time. */
    RETRY,
    /** Nobody knows whether the mail server has accepted it: its answer was lost. */
    UNCERTAIN,
    /** It was refused, or came back. */
    FAILED,
    /** It need not be sent any more. */
    WITHDRAWN
}
