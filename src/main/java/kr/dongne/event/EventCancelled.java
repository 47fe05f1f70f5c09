package kr.dongne.event;

/** An event was cancelled; raised inside the transaction. */
public record EventCancelled(EventId event) {}
