/** The desk of whoever answers for personal data: reviews of the log, grants, retention and disposal, requests of people. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "accesslog", "account", "document"})
package kr.dongne.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
