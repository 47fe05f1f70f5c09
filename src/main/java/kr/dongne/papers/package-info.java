/** The papers of an event, as files that leave the console with a reason: sheets to sign, and who came. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "settings",
            "access",
            "accesslog",
            "people",
            "itip",
            "document",
            "event",
            "attendance",
            "district",
            "booking"
        })
package kr.dongne.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
