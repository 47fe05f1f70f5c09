/** The screen of venues and lecturers, with what each is booked for. */
@NullMarked
package kr.dongne.booking.ui;

import org.jspecify.annotations.NullMarked;
