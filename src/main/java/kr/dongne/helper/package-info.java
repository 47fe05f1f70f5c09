/** Those who help at an event's desk for a day: each comes in with a link of the own, for that event and nothing else. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "event", "account", "signin :: link"})
package kr.dongne.helper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
