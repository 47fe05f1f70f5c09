/** A mail as bytes: taken apart as leniently as strangers write it, put together as strictly as clients want it; pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package kr.dongne.mime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
