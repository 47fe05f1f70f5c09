/** The promises to the console's users, played in a real browser against the packaged console. */
@NullMarked
package kr.dongne.story;

import org.jspecify.annotations.NullMarked;
