package kr.dongne.event;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.audience.Audience;
import kr.dongne.audience.AudienceCount;
import kr.dongne.audience.AudienceHeads;
import kr.dongne.audience.AudiencePreview;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.people.Contact;
import kr.dongne.people.Contacts;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom events are for. */
@Service
public class Audiences {

    private final EventRepository events;
    private final AudienceHeads heads;
    private final Dongs dongs;
    private final Contacts contacts;
    private final EventHistory history;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;

    Audiences(
            EventRepository events,
            AudienceHeads heads,
            Dongs dongs,
            Contacts contacts,
            EventHistory history,
            AccessLog accessLog,
            Transactions transactions,
            ApplicationEventPublisher publisher) {
        this.events = events;
        this.heads = heads;
        this.dongs = dongs;
        this.contacts = contacts;
        this.history = history;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.publisher = publisher;
    }

    /** Sets whom the event is for; the version must be the current one. Nobody is invited or uninvited by this alone. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public void set(EventId id, long version, Audience audience) {
        transactions.run(() -> {
            Event event = events.findLocked(id).orElseThrow(NotFound::new);
            StaleVersion.unlessSame(version, event.version());
            invite(event, audience);
        });
    }

    /** Changes whom the event is for: what others changed since the base that the editor started from is kept. */
    @PreAuthorize(Access.DISTRICT)
    public void change(EventId id, Audience base, Audience audience) {
        transactions.run(() -> {
            Event event = events.findLocked(id).orElseThrow(NotFound::new);
            invite(event, audience.onTopOf(base, event.audience()));
        });
    }

    private void invite(Event event, Audience audience) {
        Audience before = event.audience();
        if (before.equals(audience)) return;
        refuseUnknown(event, audience);
        event.invite(audience);
        events.flush();
        history.audience(event, before, audience);
        publisher.publishEvent(new AudienceChanged(event.id()));
    }

    /** What is new must exist; what was kept before and is gone by now does not stand in the way of other changes. */
    private void refuseUnknown(Event event, Audience audience) {
        Audience before = event.audience();
        Set<DongCode> known = dongs.all().stream().map(Dong::code).collect(Collectors.toSet());
        for (DongCode dong : audience.dongs())
            if (!known.contains(dong) && !before.dongs().contains(dong)) throw new EventProblem.UnknownDong(dong);
        Set<PersonId> added = new HashSet<>(audience.extra());
        added.addAll(audience.excluded());
        added.removeAll(before.extra());
        added.removeAll(before.excluded());
        LocalDate day = event.slot().start().toLocalDate();
        if (contacts.byIds(added, day).size() < added.size()) throw new EventProblem.UnknownPerson();
    }

    /** The heads of an event's audience on its day, by name. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    @Transactional
    public AudiencePreview preview(EventId id) {
        Event event = events.findById(id).orElseThrow(NotFound::new);
        return logged(heads.of(event.audience(), event.slot().start().toLocalDate()));
    }

    /** The heads that an audience would have on that day, by name. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public AudiencePreview preview(Audience audience, LocalDate day) {
        return logged(heads.of(audience, day));
    }

    /** How many heads an audience would have on that day; shows nobody's data. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public AudienceCount count(Audience audience, LocalDate day) {
        return AudienceCount.of(heads.of(audience, day));
    }

    private AudiencePreview logged(AudiencePreview preview) {
        List<UUID> subjects = Stream.concat(preview.people().stream(), preview.excluded().stream())
                .map(Contact::id)
                .map(person -> person.value())
                .toList();
        accessLog.record(AccessTask.AUDIENCE_READ, subjects, null);
        return preview;
    }
}
