/** The terms of councils: which there are, and how one ends for everybody who was a member in it. */
@NullMarked
package kr.dongne.people.term;

import org.jspecify.annotations.NullMarked;
