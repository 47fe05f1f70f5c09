package kr.dongne.attendance;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.shared.PersonColumn;
import kr.dongne.shared.PersonTies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The heads of two entries of one person. Marks are never moved: where both were marked at one event, the head that came
 * counts, else the one that was marked last, and the other one stays behind it with its marks.
 */
@Component
@Order(3)
class HeadTies implements PersonTies {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;

    HeadTies(JdbcClient jdbc, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    @Override
    public Map<String, Integer> countsOf(UUID person) {
        int events = jdbc.sql("select count(*) from attendance where person_id = :person and status is not null")
                .param("person", person)
                .query(Integer.class)
                .single();
        return Map.of("attendance", events);
    }

    @Override
    public void hold(Collection<UUID> people) {
        jdbc.sql("""
                select event_id from attendance_book
                where event_id in (select event_id from attendance where person_id in (:people)
                                   union select event_id from invitation where person_id in (:people))
                order by event_id for update
                """).param("people", people).query(UUID.class).list();
    }

    @Override
    public void move(UUID from, UUID to) {
        List<UUID> touched = jdbc.sql("select event_id from attendance where person_id = :from")
                .param("from", from)
                .query(UUID.class)
                .list();
        both(from, to).forEach(this::stepBehind);
        new PersonColumn(jdbc, "attendance").move(from, to);
        touched.forEach(event -> publisher.publishEvent(new AttendanceChanged(new EventId(event))));
    }

    private record Two(UUID counting, UUID behind) {}

    private List<Two> both(UUID from, UUID to) {
        return jdbc.sql("""
                select f.id f, t.id t,
                  coalesce(f.status in (:came), false) f_came, coalesce(t.status in (:came), false) t_came,
                  coalesce(fm.at > tm.at, fm.at is not null) f_later
                from attendance f
                join attendance t on t.event_id = f.event_id and t.person_id = :to
                left join attendance_mark fm on fm.id = f.last_mark
                left join attendance_mark tm on tm.id = t.last_mark
                where f.person_id = :from
                """)
                .param("from", from)
                .param("to", to)
                .param(
                        "came",
                        Arrays.stream(AttendanceStatus.values())
                                .filter(AttendanceStatus::came)
                                .map(Enum::name)
                                .toList())
                .query((row, number) -> {
                    boolean came = row.getBoolean("f_came");
                    boolean first = came == row.getBoolean("t_came") ? row.getBoolean("f_later") : came;
                    UUID f = row.getObject("f", UUID.class);
                    UUID t = row.getObject("t", UUID.class);
                    return first ? new Two(f, t) : new Two(t, f);
                })
                .list();
    }

    private void stepBehind(Two two) {
        for (String statement : List.of(
                "update attendance set proxy_for = :counting where proxy_for = :behind and id <> :counting",
                "update attendance set proxy_for = null where id = :counting and proxy_for = :behind",
                "update attendance set merged_into = :counting where merged_into = :behind",
                "update attendance set version = version + 1, merged_into = :counting, person_id = null, proxy_for = null"
                        + " where id = :behind"))
            jdbc.sql(statement)
                    .param("counting", two.counting)
                    .param("behind", two.behind)
                    .update();
    }
}
