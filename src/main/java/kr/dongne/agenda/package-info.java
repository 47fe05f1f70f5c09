/** The district's calendar: the events that somebody may see, laid out on days with what is special about them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "access", "district", "booking", "calendar", "event", "round", "round::visit"})
package kr.dongne.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
