package kr.dongne.booking;

import kr.dongne.shared.TimeSlot;

/** Who holds something, in words for people, and when. */
public record Booked(String heldBy, TimeSlot slot) {}
