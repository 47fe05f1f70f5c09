/** The console's side of the wire: connections with the mail server over SMTP and IMAP, none of which waits for ever. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package kr.dongne.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
