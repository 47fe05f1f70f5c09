/** Words that every room speaks: dong codes, time slots, e-mail addresses, ids and refusals. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kr.dongne.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
