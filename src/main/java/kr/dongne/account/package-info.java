/** Accounts, the roles that were ever granted to them and by whom, and their tokens for programs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "accesslog"})
package kr.dongne.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
