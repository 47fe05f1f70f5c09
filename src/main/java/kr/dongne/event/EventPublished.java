package kr.dongne.event;

/** A draft became a published event; raised inside the transaction. */
public record EventPublished(EventId event) {}
