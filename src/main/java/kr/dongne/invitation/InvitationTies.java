package kr.dongne.invitation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.event.NamedAudience;
import kr.dongne.shared.PersonColumn;
import kr.dongne.shared.PersonTies;
import kr.dongne.shared.TimeSlot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The invitations of two entries of one person. A UID belongs to its invitation, so none is given up while its event is
 * ahead: then the officer un-invites one of the two first, which tells its calendar. Afterwards both stay with their answers,
 * and one of them counts.
 */
@Component
@Order(2)
class InvitationTies implements PersonTies {

    private final JdbcClient jdbc;
    private final NamedAudience audience;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    InvitationTies(JdbcClient jdbc, NamedAudience audience, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public Map<String, Integer> countsOf(UUID person) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("invitations", count("select count(*) from invitation where person_id = :person", person));
        counts.put("answers", count("""
                select count(*) from attendance_reply r join invitation i on i.id = r.invitation_id
                where i.person_id = :person
                """, person));
        return counts;
    }

    @Override
    public void hold(Collection<UUID> people) {
        jdbc.sql("""
                select id from event where id in (select event_id from invitation where person_id in (:people))
                order by id for update
                """).param("people", people).query(UUID.class).list();
    }

    @Override
    public List<String> obstacles(UUID one, UUID other) {
        return jdbc.sql("""
                select distinct e.title from invitation a
                join invitation b on b.event_id = a.event_id and b.person_id = :other and b.state in ('INVITED', 'CALL_LIST')
                join event e on e.id = a.event_id
                where a.person_id = :one and a.state in ('INVITED', 'CALL_LIST')
                  and e.status = 'PUBLISHED' and e.ends_at > :now order by e.starts_at
                """)
                .param("one", one)
                .param("other", other)
                .param("now", LocalDateTime.ofInstant(clock.instant(), TimeSlot.SEOUL))
                .query(String.class)
                .list();
    }

    @Override
    public void move(UUID from, UUID to) {
        List<UUID> touched = jdbc.sql("select distinct event_id from invitation where person_id = :from")
                .param("from", from)
                .query(UUID.class)
                .list();
        if (touched.isEmpty()) return;
        superfluous(from, to).forEach(this::setAside);
        new PersonColumn(jdbc, "invitation").move(from, to);
        touched.forEach(event -> follow(event, to));
    }

    /** Of two at one event the one that was not answered, or was answered earlier. */
    private List<UUID> superfluous(UUID from, UUID to) {
        return jdbc.sql("""
                select if(coalesce(f.answered_at, '1970-01-01') > coalesce(t.answered_at, '1970-01-01'), t.id, f.id)
                from invitation f join invitation t on t.event_id = f.event_id and t.person_id = :to and t.active = 1
                where f.person_id = :from and f.active = 1
                """)
                .param("to", to)
                .param("from", from)
                .query(UUID.class)
                .list();
    }

    /** Its event is over or off, so nobody has to be told; whoever would have come in this place goes with it. */
    private void setAside(UUID invitation) {
        jdbc.sql("""
                update invitation set version = version + 1, state = 'WITHDRAWN', token_version = token_version + 1
                where (id = :id or proxy_for = :id) and state <> 'WITHDRAWN'
                """).param("id", invitation).update();
    }

    private void follow(UUID event, UUID person) {
        int live = jdbc.sql("""
                select count(*) from invitation
                where event_id = :event and person_id = :person and state in ('INVITED', 'CALL_LIST')
                """)
                .param("event", event)
                .param("person", person)
                .query(Integer.class)
                .single();
        if (live > 0) audience.includeAgain(event, person);
        publisher.publishEvent(new AnswersChanged(new EventId(event)));
    }

    private int count(String sql, UUID person) {
        return jdbc.sql(sql).param("person", person).query(Integer.class).single();
    }
}
