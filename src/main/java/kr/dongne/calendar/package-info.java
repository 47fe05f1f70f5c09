/** Special days: public holidays, and the election periods in which hardly any event may be held. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "booking", "settings", "itip"})
package kr.dongne.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
