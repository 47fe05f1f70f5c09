@NullMarked
package kr.dongne.assignment;

import org.jspecify.annotations.NullMarked;
