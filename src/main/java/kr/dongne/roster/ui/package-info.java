/** The screens of roster imports: hand in, check, apply, take back. */
@NullMarked
package kr.dongne.roster.ui;

import org.jspecify.annotations.NullMarked;
