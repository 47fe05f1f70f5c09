/** Deciding who is visited when: feasibility, the search for the best placement, its reasons, pins, confirmation, fairness. */
@NullMarked
@NamedInterface("plan")
package kr.dongne.round.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
