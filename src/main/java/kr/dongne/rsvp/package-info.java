/** The participant's own page: what, when, where, and an answer without signing in. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "access", "itip", "event", "letter", "invitation", "booking", "material"})
package kr.dongne.rsvp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
