/** Who is expected and who came: marks that are only ever added, and desks that work at once. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "access", "accesslog", "people", "itip", "event", "invitation", "district"})
package kr.dongne.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
