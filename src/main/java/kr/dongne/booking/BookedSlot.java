package kr.dongne.booking;

import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** When something is held, and by whom in words for people; the last is null for those who may only know that it is held. */
public record BookedSlot(TimeSlot slot, @Nullable String heldBy) {}
