package kr.dongne.roster;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Writes what a dry run says.
 *
 * @param ends affiliations of people who are not in the file any more, confirmed by somebody
 * @param lastDay of those affiliations
 */
public record ApplyImport(ImportId id, Set<UUID> ends, LocalDate lastDay) {

    public ApplyImport {
        ends = Set.copyOf(ends);
    }
}
