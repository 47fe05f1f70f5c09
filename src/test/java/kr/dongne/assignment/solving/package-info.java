@NullMarked
package kr.dongne.assignment.solving;

import org.jspecify.annotations.NullMarked;
