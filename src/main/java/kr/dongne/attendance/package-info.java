/** Who is expected and who came: marks that are only ever added, desks that work at once, sheets to sign. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "accesslog",
            "settings",
            "people",
            "itip",
            "document",
            "event",
            "invitation",
            "district",
            "booking"
        })
package kr.dongne.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
