/** How long somebody stays: open sessions, rest, the warning before the end. */
@NullMarked
@NamedInterface("session")
package kr.dongne.signin.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
