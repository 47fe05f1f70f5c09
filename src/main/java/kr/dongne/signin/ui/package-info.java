/** The plain pages on the way in, and the screen with one's own ways in and open sessions. */
@NullMarked
package kr.dongne.signin.ui;

import org.jspecify.annotations.NullMarked;
