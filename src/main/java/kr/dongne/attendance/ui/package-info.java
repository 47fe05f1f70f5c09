/** The screens of attendance: the tabs of an event, and the check-in desk. */
@NullMarked
@NamedInterface("ui")
package kr.dongne.attendance.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
