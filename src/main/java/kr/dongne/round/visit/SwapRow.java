package kr.dongne.round.visit;

import java.util.UUID;
import kr.dongne.shared.DongCode;

/** A swap that one dong has asked another one for. */
public record SwapRow(UUID id, DongCode asking, DongCode asked) {}
