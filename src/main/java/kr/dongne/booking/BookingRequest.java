package kr.dongne.booking;

import kr.dongne.shared.TimeSlot;

/** What somebody wants to hold, and when. */
public record BookingRequest(BookableId resource, TimeSlot slot) {}
