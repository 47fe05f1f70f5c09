/** The tab of an event's files. */
@NullMarked
package kr.dongne.material.ui;

import org.jspecify.annotations.NullMarked;
