/** What the district has set for everybody, kept in the database so that all nodes see it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "accesslog"})
package kr.dongne.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
