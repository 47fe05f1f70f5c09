/** The frame around all rooms: layout, sign-in screen, security chains, languages and error pages. */
@NullMarked
@ApplicationModule
package kr.dongne.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
