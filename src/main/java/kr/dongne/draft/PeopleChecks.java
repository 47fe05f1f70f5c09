package kr.dongne.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.audience.Audience;
import kr.dongne.audience.AudienceHeads;
import kr.dongne.booking.BookableNames;
import kr.dongne.booking.Venue;
import kr.dongne.people.Contact;
import kr.dongne.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at an event's audience: whether it fits into the room, and who is invited elsewhere at that time. */
@Component
class PeopleChecks {

    private final AudienceHeads heads;
    private final BookableNames names;
    private final ObjectProvider<BusyPeople> invitations;

    PeopleChecks(AudienceHeads heads, BookableNames names, ObjectProvider<BusyPeople> invitations) {
        this.heads = heads;
        this.names = names;
        this.invitations = invitations;
    }

    List<Warning> check(EventDraft draft, Audience audience, @Nullable UUID self) {
        List<PersonId> people = heads.of(audience, draft.slot().start().toLocalDate()).people().stream()
                .map(Contact::id)
                .toList();
        List<Warning> warnings = new ArrayList<>();
        if (people.isEmpty()) return warnings;
        Venue venue = names.venue(draft.venue());
        if (venue != null && venue.capacity() < people.size())
            warnings.add(Warning.at(EventField.VENUE, WarningKind.CAPACITY, venue.capacity(), people.size()));
        invitations.ifAvailable(others -> {
            Set<PersonId> busy = others.busyAt(people, draft.slot(), self);
            if (!busy.isEmpty()) warnings.add(Warning.at(EventField.SLOT, WarningKind.ATTENDEES_BUSY, busy.size()));
        });
        return warnings;
    }
}
