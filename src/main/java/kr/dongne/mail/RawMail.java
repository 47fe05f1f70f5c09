package kr.dongne.mail;

/**
 * One mail as it lies in the mailbox.
 *
 * @param uid its number in the mailbox (RFC 9051, 2.3.1.1)
 * @param complete false when it is beyond the limit and the bytes are its header only
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the mailbox to the store, never compared
public record RawMail(long uid, byte[] bytes, boolean complete) {}
