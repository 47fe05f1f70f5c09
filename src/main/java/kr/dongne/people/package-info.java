/** The people of councils, secretariats and offices, how to reach them, and what each of them is there, from when to when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "accesslog", "district"})
package kr.dongne.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
