/** Answers that come by mail: those that a rule may apply, and "확인 필요", where a person decides about the others. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "accesslog",
            "people",
            "itip",
            "mime",
            "inbox",
            "event",
            "invitation",
            "draft",
            "district"
        })
package kr.dongne.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
