/** The screens of rounds. */
@NullMarked
package kr.dongne.round.ui;

import org.jspecify.annotations.NullMarked;
