/** How the assignment is searched: the rules, the start by flow, and the search itself. */
@NullMarked
package kr.dongne.assignment.solving;

import org.jspecify.annotations.NullMarked;
