/** The participants' page as plain HTML, without scripts and sessions. */
@NullMarked
package kr.dongne.rsvp.ui;

import org.jspecify.annotations.NullMarked;
