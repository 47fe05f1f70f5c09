/** The screen of outgoing mail. */
@NullMarked
package kr.dongne.outbox.ui;

import org.jspecify.annotations.NullMarked;
