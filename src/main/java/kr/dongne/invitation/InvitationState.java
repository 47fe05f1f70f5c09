package kr.dongne.invitation;

/** What has become of an invitation. */
public enum InvitationState {
    /** It goes out by mail. */
    INVITED,
    /** There is no address to write to: somebody has to call. */
    CALL_LIST,
    /** This person alone is no longer invited; a new invitation of the same person is another one. */
    WITHDRAWN,
    /** The event does not take place. */
    CANCELLED
}
