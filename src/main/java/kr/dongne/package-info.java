/** The console of one district: its start and its clock; every other package is a room with one job. */
@NullMarked
package kr.dongne;

import org.jspecify.annotations.NullMarked;
