/** A register or report as a file: one pure model, written as xlsx and as PDF. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package kr.dongne.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
