/** The screen of special days. */
@NullMarked
package kr.dongne.calendar.ui;

import org.jspecify.annotations.NullMarked;
