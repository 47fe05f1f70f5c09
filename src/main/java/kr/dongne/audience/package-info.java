/** Whom something is for: rules of roles, dongs and names, and the heads behind them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "district", "people"})
package kr.dongne.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
