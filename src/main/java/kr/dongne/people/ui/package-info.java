/** The screen of the roster: the list of people, one person beside it, and the forms that change them. */
@NullMarked
package kr.dongne.people.ui;

import org.jspecify.annotations.NullMarked;
