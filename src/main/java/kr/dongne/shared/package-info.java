/** Words that every room speaks: dong codes, time slots, e-mail addresses, ids and refusals; open, so that its ui is too. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
package kr.dongne.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
