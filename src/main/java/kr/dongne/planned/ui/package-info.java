/** The planned mails of an event on its page. */
@NullMarked
package kr.dongne.planned.ui;

import org.jspecify.annotations.NullMarked;
