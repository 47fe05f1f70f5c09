/** What the district is made of: its dongs, the bodies in each, and the roles that people hold there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "settings"})
package kr.dongne.district;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
