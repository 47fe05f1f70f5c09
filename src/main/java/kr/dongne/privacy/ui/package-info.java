/** The privacy desk's screens. */
@NullMarked
package kr.dongne.privacy.ui;

import org.jspecify.annotations.NullMarked;
