package kr.dongne.people;

import java.util.List;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A line of the roster; whether there is a namesake among those whom the asker sees, whom affiliations and phone tell apart. */
public record RosterRow(
        PersonId id,
        String name,
        @Nullable EmailAddress email,
        boolean sharedMailbox,
        @Nullable String phone,
        boolean namesake,
        List<AffiliationView> affiliations) {

    public RosterCursor cursor() {
        return new RosterCursor(name, id);
    }
}
