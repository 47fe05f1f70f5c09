/** Who visits: lecturers who are consultants, the people behind them, and when they are away. */
@NullMarked
@NamedInterface("consultant")
package kr.dongne.round.consultant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
