package kr.dongne.outbox;

/** Mail waits that a sender may take. */
record MailQueued() {}
