/** Calendars to subscribe to: secret addresses, and what their owners may see at the moment of reading. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "accesslog",
            "district",
            "calendar",
            "itip",
            "event",
            "round",
            "round::visit"
        })
package kr.dongne.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
