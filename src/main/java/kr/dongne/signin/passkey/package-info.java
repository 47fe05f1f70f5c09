/** Passkeys as a way in: what devices hold for an account, and what they sign. */
@NullMarked
@NamedInterface("passkey")
package kr.dongne.signin.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
