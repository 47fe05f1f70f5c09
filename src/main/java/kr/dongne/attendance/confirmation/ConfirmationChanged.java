package kr.dongne.attendance.confirmation;

import kr.dongne.event.EventId;

/** A dong's list at this event was confirmed, disputed or closed. */
public record ConfirmationChanged(EventId event) {}
