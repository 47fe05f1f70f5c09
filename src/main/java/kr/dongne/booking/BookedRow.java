package kr.dongne.booking;

import java.util.UUID;
import kr.dongne.shared.TimeSlot;

/** What is held by whom and when. */
public record BookedRow(BookableId resource, UUID holder, String heldBy, TimeSlot slot) {}
