/** What invited people are written: the words of every mail, its calendar entry, and the links in it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "accesslog",
            "settings",
            "audience",
            "itip",
            "mime",
            "outbox",
            "event",
            "draft",
            "booking"
        })
package kr.dongne.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
