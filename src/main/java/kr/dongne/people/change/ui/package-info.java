/** The screen of what changed in the roster. */
@NullMarked
package kr.dongne.people.change.ui;

import org.jspecify.annotations.NullMarked;
