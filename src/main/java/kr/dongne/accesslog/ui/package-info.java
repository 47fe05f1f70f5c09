/** The access log on a screen. */
@NullMarked
package kr.dongne.accesslog.ui;

import org.jspecify.annotations.NullMarked;
