/** The screens of events: the list, the form, and one event's page. */
@NullMarked
package kr.dongne.event.ui;

import org.jspecify.annotations.NullMarked;
