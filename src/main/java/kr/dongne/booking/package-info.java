/** What can be booked, venues and lecturers, and who holds them when: two bookings of one thing never overlap. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package kr.dongne.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
