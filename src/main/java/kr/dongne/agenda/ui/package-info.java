/** The screen of the calendar: a grid of days or a list of them, with its filters, all of it in the address. */
@NullMarked
package kr.dongne.agenda.ui;

import org.jspecify.annotations.NullMarked;
