/** The screen about mails that wait for a person. */
@NullMarked
package kr.dongne.reply.ui;

import org.jspecify.annotations.NullMarked;
