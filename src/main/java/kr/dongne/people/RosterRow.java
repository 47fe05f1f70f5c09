package kr.dongne.people;

import java.util.List;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A line of the roster; the affiliations tell apart people of the same name. */
public record RosterRow(
        PersonId id,
        String name,
        @Nullable EmailAddress email,
        boolean sharedMailbox,
        @Nullable String phone,
        List<AffiliationView> affiliations) {

    public RosterCursor cursor() {
        return new RosterCursor(name, id);
    }
}
