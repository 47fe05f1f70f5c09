/** Authenticator apps and recovery codes. */
@NullMarked
package kr.dongne.signin.secondfactor;

import org.jspecify.annotations.NullMarked;
