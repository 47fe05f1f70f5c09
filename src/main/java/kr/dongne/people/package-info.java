/** Dongs, the people of their councils and community centres, and what each of them is there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "accesslog"})
package kr.dongne.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
