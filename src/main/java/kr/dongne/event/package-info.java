/** An event: its programme, place and audience, what was changed and why, and what has to be looked at before a date is kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "accesslog", "people", "calendar"})
package kr.dongne.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
