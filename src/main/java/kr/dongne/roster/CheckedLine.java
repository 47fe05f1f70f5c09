package kr.dongne.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run says about a line, and what would be written for it.
 *
 * @param leads whether it writes the person; another line with the same person adds an affiliation only
 * @param version of the known person at the time of the comparison
 */
record CheckedLine(
        LineState state,
        List<Mark> marks,
        List<UUID> candidates,
        boolean leads,
        boolean isNew,
        @Nullable UUID subject,
        @Nullable Long version,
        @Nullable Values values,
        Step step,
        @Nullable UUID affiliation,
        @Nullable DongCode dong,
        @Nullable AffiliationRole role,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What happens to an affiliation. */
    enum Step {
        ADD,
        MOVE,
        NONE
    }

    /** The person as he or she would be. */
    record Values(
            String name,
            @Nullable String email,
            boolean sharedMailbox,
            @Nullable String phone,
            @Nullable String note) {}

    /** A line that writes nothing. */
    static CheckedLine nothing(LineState state, Wanted wanted, List<Mark> marks, List<UUID> candidates) {
        String email = wanted.email() == null ? null : wanted.email().value();
        Values values = wanted.name() == null
                ? null
                : new Values(wanted.name(), email, Boolean.TRUE.equals(wanted.shared()), wanted.phone(), wanted.note());
        return new CheckedLine(
                state,
                marks,
                candidates,
                false,
                false,
                null,
                null,
                values,
                Step.NONE,
                null,
                wanted.dong(),
                wanted.role(),
                wanted.from(),
                wanted.to());
    }

    boolean warned() {
        return marks.stream().anyMatch(mark -> mark.level() == Mark.Level.WARNING);
    }
}
