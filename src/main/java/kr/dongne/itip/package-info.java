/** Writes calendar messages, reads any incoming one and decides what a reply means; pure, without Spring or database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "mime"})
package kr.dongne.itip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
