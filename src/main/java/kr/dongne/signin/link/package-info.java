/** One-time links by mail. */
@NullMarked
package kr.dongne.signin.link;

import org.jspecify.annotations.NullMarked;
