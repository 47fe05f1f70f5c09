/** What a dong says of its own list at an event: its council officers confirm or dispute it, the office settles and closes. */
@NullMarked
@NamedInterface("confirmation")
package kr.dongne.attendance.confirmation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
