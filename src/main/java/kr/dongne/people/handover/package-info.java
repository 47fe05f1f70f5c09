/** How somebody's role goes over to a successor in one step. */
@NullMarked
package kr.dongne.people.handover;

import org.jspecify.annotations.NullMarked;
