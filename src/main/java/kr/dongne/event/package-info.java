/** An event as it is kept: its programme, place and audience, its states, and what was changed and why. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "access", "accesslog", "district", "people", "booking", "audience", "draft"})
package kr.dongne.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
