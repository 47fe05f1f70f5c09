package kr.dongne.invitation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.draft.BusyPeople;
import kr.dongne.draft.EventDraft;
import kr.dongne.event.ChangeImpact;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventFigures;
import kr.dongne.event.EventId;
import kr.dongne.event.EventImpact;
import kr.dongne.event.EventQueries;
import kr.dongne.itip.PartStat;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the room of events what a date means for the invited, and how they have answered. */
@Component
class InvitationFigures implements EventImpact, EventFigures, BusyPeople {

    private static final UUID NOTHING = new UUID(0, 0);

    private final InvitationRepository invitations;
    private final EventQueries events;
    private final InvitationMails mails;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;

    InvitationFigures(
            InvitationRepository invitations,
            EventQueries events,
            InvitationMails mails,
            CurrentActor currentActor,
            JdbcClient jdbc) {
        this.invitations = invitations;
        this.events = events;
        this.mails = mails;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
    }

    @Override
    public ChangeImpact of(EventId id, EventDraft draft) {
        EventDetails event = events.of(id);
        if (event.draft().equals(draft)) return ChangeImpact.NONE;
        boolean timeChanges = !event.slot().equals(draft.slot());
        return new ChangeImpact(invitations.ofEvent(id.value()).stream()
                .filter(Invitation::live)
                .map(one -> new ChangeImpact.Affected(
                        mails.nameOf(event, one),
                        one.reachable(),
                        timeChanges && one.partStat() != PartStat.NEEDS_ACTION))
                .toList());
    }

    @Override
    public Set<PersonId> busyAt(Collection<PersonId> people, TimeSlot slot, @Nullable UUID except) {
        if (people.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("""
                select distinct i.person_id from invitation i join event e on e.id = i.event_id
                where i.person_id in (:people) and e.id <> :except and e.status = 'PUBLISHED'
                  and i.state in ('INVITED', 'CALL_LIST') and i.part_stat not in ('DECLINED', 'DELEGATED')
                  and e.starts_at < :end and e.ends_at > :start
                """)
                .param("people", people.stream().map(PersonId::value).toList())
                .param("except", except == null ? NOTHING : except)
                .param("start", slot.start())
                .param("end", slot.end())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    @Override
    public Map<EventId, Counts> of(Collection<EventId> ids) {
        if (ids.isEmpty()) return Map.of();
        Actor actor = currentActor.get();
        List<String> dongs = actor.dongs().stream().map(DongCode::value).toList();
        List<UUID> desks =
                ids.stream().map(EventId::value).filter(actor::worksAt).toList();
        Map<EventId, Counts> counts = new HashMap<>();
        jdbc.sql("""
                select i.event_id, count(*) as invited,
                       sum(i.part_stat in ('ACCEPTED', 'DELEGATED')) as accepted, sum(i.part_stat = 'DECLINED') as declined,
                       sum(i.part_stat = 'TENTATIVE') as tentative, sum(i.part_stat = 'NEEDS_ACTION') as silent
                from invitation i
                where i.event_id in (:events) and i.proxy_for is null and i.state in ('INVITED', 'CALL_LIST')
                  and (i.event_id in (:desks)
                       or exists (select 1 from affiliation a where a.person_id = i.person_id and a.dong_code in (:dongs)))
                group by i.event_id
                """)
                .param("events", ids.stream().map(EventId::value).toList())
                .param("desks", desks.isEmpty() ? List.of(NOTHING) : desks)
                .param("dongs", dongs.isEmpty() ? List.of("-") : dongs)
                .query((row, number) -> Map.entry(
                        new EventId(row.getObject(1, UUID.class)),
                        new Counts(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
