/** Special days, and what can be booked: holidays, election periods, venues, lecturers, and who holds them when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package kr.dongne.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
