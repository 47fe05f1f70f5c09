/** The demo: made-up people, the source's workshop as a draft, and a mailbox that shows and answers what was delivered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "account",
            "people",
            "event",
            "mime",
            "itip",
            "embedded",
            "district",
            "booking",
            "audience",
            "draft",
            "assignment",
            "round",
            "round::answer",
            "round::consultant",
            "round::window"
        })
package kr.dongne.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
