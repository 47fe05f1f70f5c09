/** The first page: what waits for whoever has signed in, and the next events. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "outbox", "inbox", "event"})
package kr.dongne.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
