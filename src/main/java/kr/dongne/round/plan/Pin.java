package kr.dongne.round.plan;

import kr.dongne.round.visit.Goal;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** A placement that an officer fixed, and why if it breaks a rule. */
public record Pin(DongCode dong, Goal goal, @Nullable String reason) {}
