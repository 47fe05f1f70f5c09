/** Finds the best placement of the dongs' visits into windows with teams and says why; pure, without Spring or database. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package kr.dongne.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
