/** The demo mailbox's screen. */
@NullMarked
package kr.dongne.demo.ui;

import org.jspecify.annotations.NullMarked;
