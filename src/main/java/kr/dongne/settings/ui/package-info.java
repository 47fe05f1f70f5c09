/** The district's settings on a screen for administrators. */
@NullMarked
package kr.dongne.settings.ui;

import org.jspecify.annotations.NullMarked;
