package kr.dongne.round.visit;

import java.util.UUID;
import kr.dongne.round.window.WindowId;

/** Where a visit is to be, and who is to come. */
public record Goal(WindowId window, UUID team) {}
