package kr.dongne.event;

import java.util.List;
import kr.dongne.access.Access;
import kr.dongne.audience.Audience;
import kr.dongne.draft.DraftChecks;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.Warning;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has to be looked at before a date, a place or an audience is kept; asked again with every key that is typed. */
@Service
@Transactional(readOnly = true)
public class EventChecks {

    private final EventRepository events;
    private final DraftChecks checks;

    EventChecks(EventRepository events, DraftChecks checks) {
        this.events = events;
        this.checks = checks;
    }

    /** The warnings about this form; of an event that exists already its own bookings and invitations are left out. */
    @PreAuthorize(Access.DISTRICT)
    public List<Warning> check(EventDraft draft, @Nullable EventId self) {
        Audience audience = self == null
                ? Audience.NOBODY
                : events.findById(self).map(Event::audience).orElse(Audience.NOBODY);
        return check(draft, audience, self);
    }

    /** The warnings about this form with this audience. */
    @PreAuthorize(Access.DISTRICT)
    public List<Warning> check(EventDraft draft, Audience audience, @Nullable EventId self) {
        return checks.check(draft, audience, self == null ? null : self.value());
    }
}
