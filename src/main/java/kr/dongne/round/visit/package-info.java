/** The visits: a dong in a window with a team, taken, confirmed as an event, moved, swapped, called off. */
@NullMarked
@NamedInterface("visit")
package kr.dongne.round.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
