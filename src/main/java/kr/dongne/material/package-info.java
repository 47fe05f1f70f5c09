/** The files that belong to events, for participants too. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "event"})
package kr.dongne.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
