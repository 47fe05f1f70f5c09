/** Workloads measured against a bare peer in the same run; run by {@code bin/bench}, never with the tests. */
@NullMarked
package kr.dongne.bench;

import org.jspecify.annotations.NullMarked;
