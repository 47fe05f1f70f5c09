/** The screen of the councils' terms, dong by dong. */
@NullMarked
package kr.dongne.people.term.ui;

import org.jspecify.annotations.NullMarked;
