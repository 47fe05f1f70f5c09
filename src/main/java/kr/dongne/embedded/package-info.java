/** What an installation brings along when nothing external is configured: a MariaDB, a mail server; and why a start is refused. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package kr.dongne.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
