/** Who may do what: accounts, roles and dongs, sign-in, tokens, and the log of who saw whose data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package kr.dongne.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
