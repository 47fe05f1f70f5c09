/** How somebody gets in and how long they stay: passwords, one-time links, second factors, failures that make tries rest, sessions that end. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "accesslog", "settings", "account", "outbox"})
package kr.dongne.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
