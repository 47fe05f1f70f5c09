/** Mails about an event that leave by their time: reminders before it, thanks after it, by rule of each event. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "event",
            "invitation",
            "attendance",
            "outbox",
            "letter",
            "letter :: ui"
        })
package kr.dongne.planned;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
