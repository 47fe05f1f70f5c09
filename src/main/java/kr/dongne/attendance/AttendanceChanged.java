package kr.dongne.attendance;

import kr.dongne.event.EventId;

/** Somebody's attendance at this event was marked or taken back. */
public record AttendanceChanged(EventId event) {}
