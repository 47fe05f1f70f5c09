package kr.dongne.attendance.confirmation;

import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;

/** A dong's list as somebody saw it who decides upon it: the number of its last step, and what it was like. */
public record SeenList(EventId event, DongCode dong, long version, String fingerprint) {}
