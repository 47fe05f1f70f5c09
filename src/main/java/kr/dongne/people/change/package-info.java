/** Who changed since a day: who came, who left, whose role is another one, whose entry was edited. */
@NullMarked
package kr.dongne.people.change;

import org.jspecify.annotations.NullMarked;
