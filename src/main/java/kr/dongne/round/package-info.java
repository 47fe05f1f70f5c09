/** A round through the dongs: what it is, its windows, the dongs' wishes, who visits where, and the visits themselves. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "settings",
            "access",
            "accesslog",
            "account",
            "district",
            "booking",
            "calendar",
            "people",
            "outbox",
            "audience",
            "draft",
            "event",
            "invitation",
            "attendance",
            "attendance::confirmation",
            "attendance::ui",
            "material",
            "material::ui",
            "document",
            "assignment",
            "signin :: link"
        })
package kr.dongne.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
