/** Who is acting and what they may do at this moment: roles, dongs and events, asked anew with every call. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package kr.dongne.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
