/** The screen of venues, lecturers, holidays and elections. */
@NullMarked
package kr.dongne.calendar.ui;

import org.jspecify.annotations.NullMarked;
