/** Outgoing mail: queued with the change that causes it, sent by itself, at least once and always as the same mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "accesslog", "settings", "mime", "mail"})
package kr.dongne.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
