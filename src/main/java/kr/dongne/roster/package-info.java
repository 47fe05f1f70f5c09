/** Rosters from spreadsheets: read, compared with the people who are known, corrected, written at once, taken back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "access", "accesslog", "settings", "district", "people", "document"})
package kr.dongne.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
