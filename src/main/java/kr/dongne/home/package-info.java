/** The first page: what waits for whoever has signed in, the next events, silent dongs, and special days ahead. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "district",
            "calendar",
            "inbox",
            "outbox",
            "event",
            "invitation",
            "attendance::confirmation",
            "privacy",
            "round",
            "round::answer"
        })
package kr.dongne.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
