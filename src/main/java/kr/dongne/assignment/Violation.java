package kr.dongne.assignment;

import java.util.List;
import java.util.Set;
import kr.dongne.shared.DongCode;

/** A hard rule that a placement of a dong breaks, with the consultants and the other dongs that it concerns. */
public record Violation(Cause cause, DongCode dong, Set<ConsultantKey> consultants, List<DongCode> others) {}
