package kr.dongne.invitation;

/**
 * What sending has set going, in heads.
 *
 * @param queued mails that wait in the outbox
 * @param callList new people without an address
 * @param already people who were invited before
 */
public record SendReport(int queued, int callList, int already) {}
