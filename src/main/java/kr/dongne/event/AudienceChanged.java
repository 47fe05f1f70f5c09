package kr.dongne.event;

/** Whom an event is for was changed; raised inside the transaction. */
public record AudienceChanged(EventId event) {}
