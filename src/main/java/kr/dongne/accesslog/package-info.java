/** Who did what with whose data, when and from where: a record that is only ever added to, and its screen. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package kr.dongne.accesslog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
