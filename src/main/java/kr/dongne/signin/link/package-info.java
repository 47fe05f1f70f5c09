/** One-time links by mail. */
@NullMarked
@NamedInterface("link")
package kr.dongne.signin.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
