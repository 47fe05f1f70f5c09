/** The console for programs: JSON over the same services as the screens, under /api/v1. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "itip",
            "outbox",
            "inbox",
            "event",
            "invitation",
            "attendance",
            "attendance::confirmation",
            "draft",
            "audience",
            "district",
            "booking",
            "assignment",
            "feed",
            "round",
            "round::answer",
            "round::plan",
            "round::visit",
            "round::window"
        })
package kr.dongne.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
