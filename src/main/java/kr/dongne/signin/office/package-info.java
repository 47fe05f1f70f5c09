/** The office's own sign-in service (OpenID Connect) as a way in, when an installation names one. */
@NullMarked
@NamedInterface("office")
package kr.dongne.signin.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
