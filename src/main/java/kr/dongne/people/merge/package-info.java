/** Two entries of one person: who may be one, both side by side, and how they become one without losing anything. */
@NullMarked
package kr.dongne.people.merge;

import org.jspecify.annotations.NullMarked;
