/** Who is invited to an event, what they are told, and what they have answered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "settings",
            "access",
            "accesslog",
            "people",
            "itip",
            "outbox",
            "event",
            "letter",
            "letter :: ui",
            "draft",
            "audience",
            "district",
            "booking"
        })
package kr.dongne.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
