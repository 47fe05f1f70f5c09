package kr.dongne.mail;

/** Mail waits that a sender may take. */
record MailQueued() {}
