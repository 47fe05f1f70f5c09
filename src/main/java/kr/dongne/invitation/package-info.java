/** Who is invited to an event, what they are told, and what they have answered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "accesslog",
            "settings",
            "people",
            "calendar",
            "mime",
            "itip",
            "outbox",
            "inbox",
            "event"
        })
package kr.dongne.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
