/** An event as it is written: its form and its rules, what has to be looked at before a date is kept, and how two editors become one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "district", "people", "booking", "calendar", "audience"})
package kr.dongne.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
