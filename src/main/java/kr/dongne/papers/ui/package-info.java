/** The tab of an event from which its papers are taken. */
@NullMarked
package kr.dongne.papers.ui;

import org.jspecify.annotations.NullMarked;
