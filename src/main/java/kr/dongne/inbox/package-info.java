/** Incoming mail: the district's mailbox is read, every mail kept as it came; what it means is decided above. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "accesslog", "mime", "itip", "mail", "outbox"})
package kr.dongne.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
