package kr.dongne.invitation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.SystemActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.invitation.InvitationRows.Stored;
import kr.dongne.itip.PartStat;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.people.Contact;
import kr.dongne.people.Contacts;
import kr.dongne.people.PersonId;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is invited and what they answer, with addresses and phone numbers: the district sees everybody, dong roles the people of
 * their dongs and the proxies of these; a check-in desk has its own list ({@code attendance}), without addresses.
 */
@Service
@Transactional
public class InvitationQueries {

    private final InvitationRows rows;
    private final ReplyLog replies;
    private final EventQueries events;
    private final Contacts contacts;
    private final Outbox outbox;
    private final SystemActor systemActor;
    private final AccessLog accessLog;

    InvitationQueries(
            InvitationRows rows,
            ReplyLog replies,
            EventQueries events,
            Contacts contacts,
            Outbox outbox,
            SystemActor systemActor,
            AccessLog accessLog) {
        this.rows = rows;
        this.replies = replies;
        this.events = events;
        this.contacts = contacts;
        this.outbox = outbox;
        this.systemActor = systemActor;
        this.accessLog = accessLog;
    }

    /** Invited people and proxies of the event, by name; withdrawn invitations are not among them. */
    @PreAuthorize(Access.DONG_STAFF)
    public List<InvitationRow> ofEvent(EventId event) {
        return logged(visible(events.of(event), rows.ofEvent(event, false)));
    }

    /** Those who were un-invited, by name. */
    @PreAuthorize(Access.DONG_STAFF)
    public List<InvitationRow> withdrawn(EventId event) {
        return logged(visible(events.of(event), rows.ofEvent(event, true)));
    }

    /** One invitation; refuses with {@link NotFound} what the actor may not see. */
    @PreAuthorize(Access.DONG_STAFF)
    public InvitationRow of(InvitationId id) {
        return logged(List.of(one(id))).getFirst();
    }

    /** Every answer to this invitation, the newest first, counted or not. */
    @PreAuthorize(Access.DONG_STAFF)
    public List<ReplyRow> history(InvitationId id) {
        InvitationRow row = one(id);
        accessLog.record(AccessTask.ANSWER_READ, subjects(List.of(row)), null);
        return replies.of(row.id());
    }

    private InvitationRow one(InvitationId id) {
        Stored stored = rows.one(id).orElseThrow(NotFound::new);
        List<InvitationRow> seen = visible(events.of(stored.event()), List.of(stored));
        if (seen.isEmpty()) throw new NotFound();
        return seen.getFirst();
    }

    private List<InvitationRow> visible(EventDetails event, List<Stored> stored) {
        Map<PersonId, Contact> people = people(event, stored);
        List<Stored> seen = stored.stream()
                .filter(row -> row.subject() != null && people.containsKey(new PersonId(row.subject())))
                .toList();
        Map<UUID, OutboxRow> mails = mails(seen);
        return seen.stream()
                .map(row -> merged(row, people, mails.get(row.id().value())))
                .sorted(Comparator.comparing(InvitationRow::name))
                .toList();
    }

    /** The people behind these rows, as far as the actor may see them. */
    private Map<PersonId, Contact> people(EventDetails event, List<Stored> stored) {
        Set<PersonId> ids = new LinkedHashSet<>();
        for (Stored row : stored) if (row.subject() != null) ids.add(new PersonId(row.subject()));
        var day = event.slot().start().toLocalDate();
        return contacts.byIds(ids, day);
    }

    private Map<UUID, OutboxRow> mails(List<Stored> seen) {
        List<UUID> ids = seen.stream().map(row -> row.id().value()).toList();
        return systemActor.call(() -> outbox.latestOf(ids));
    }

    private static InvitationRow merged(Stored row, Map<PersonId, Contact> people, @Nullable OutboxRow mail) {
        Contact subject = Objects.requireNonNull(people.get(new PersonId(Objects.requireNonNull(row.subject()))));
        boolean guest = row.person() == null;
        boolean before = row.partStat() == PartStat.NEEDS_ACTION && row.earlier() != null;
        return new InvitationRow(
                row.id(),
                row.event(),
                guest ? null : subject.id(),
                guest ? Objects.requireNonNullElse(row.guestName(), "") : subject.name(),
                EmailAddress.ofNullable(row.email()),
                guest ? row.guestPhone() : subject.phone(),
                subject.affiliations(),
                row.state(),
                row.partStat(),
                before,
                before ? row.earlier() : null,
                row.source(),
                row.answeredAt(),
                row.comment(),
                row.disowned(),
                row.sequence(),
                row.uid(),
                mail,
                row.proxyFor() == null ? null : new InvitationId(row.proxyFor()),
                row.proxyName());
    }

    private List<InvitationRow> logged(List<InvitationRow> seen) {
        accessLog.record(AccessTask.INVITATIONS_READ, subjects(seen), null);
        return seen;
    }

    private static List<UUID> subjects(Collection<InvitationRow> seen) {
        List<UUID> subjects = new ArrayList<>();
        for (InvitationRow row : seen)
            if (row.person() != null) subjects.add(row.person().value());
        return subjects;
    }
}
