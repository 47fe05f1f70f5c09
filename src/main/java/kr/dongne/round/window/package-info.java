/** When a round's visits could be: windows from days and slots, what blocks them, and whether they are enough. */
@NullMarked
@NamedInterface("window")
package kr.dongne.round.window;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
