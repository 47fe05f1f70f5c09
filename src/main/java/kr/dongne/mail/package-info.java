/** Transport of mail: the outbox and its sender, the district's inbox and its reader; what a mail means is decided above. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "accesslog", "settings", "itip"})
package kr.dongne.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
