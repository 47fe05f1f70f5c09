/** The screens of attendance: the tab of an event, and the check-in desk. */
@NullMarked
package kr.dongne.attendance.ui;

import org.jspecify.annotations.NullMarked;
