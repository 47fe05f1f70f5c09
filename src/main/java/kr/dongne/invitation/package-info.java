/** Who is invited to an event, what they are told, and what they have answered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "accesslog",
            "settings",
            "people",
            "mime",
            "itip",
            "outbox",
            "inbox",
            "event",
            "district",
            "booking",
            "audience",
            "draft",
            "material"
        })
package kr.dongne.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
