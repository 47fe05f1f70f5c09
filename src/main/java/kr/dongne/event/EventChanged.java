package kr.dongne.event;

/** A published event was changed, raised inside the transaction; a change of time or place always notifies, one of details when staff chose so. */
public record EventChanged(
        EventId event, boolean timeChanged, boolean placeChanged, boolean detailsOnly, boolean notifying) {}
