/** The screen of outgoing mail. */
@NullMarked
package kr.dongne.mail.ui;

import org.jspecify.annotations.NullMarked;
