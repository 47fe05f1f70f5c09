/** The screens of double entries: the list of those that may be one person, and two of them side by side. */
@NullMarked
package kr.dongne.people.merge.ui;

import org.jspecify.annotations.NullMarked;
