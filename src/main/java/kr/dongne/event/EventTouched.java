package kr.dongne.event;

/** Something of an event was changed, whatever it is and whatever its status; raised inside the transaction. */
public record EventTouched(EventId event) {}
