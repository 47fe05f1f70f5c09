package kr.dongne.attendance.confirmation;

import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;

/** A dong's list at an event that waits for somebody: an open one for the dong, a disputed one for the office. */
public record WaitingList(EventId event, String title, DongCode dong, ConfirmationState state) {}
