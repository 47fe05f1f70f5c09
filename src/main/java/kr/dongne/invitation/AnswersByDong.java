package kr.dongne.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which dongs have answered and which are silent: numbers only, of the dongs that the actor may see. */
@Service
@Transactional(readOnly = true)
public class AnswersByDong {

    private final JdbcClient jdbc;
    private final Dongs dongs;
    private final EventQueries events;

    AnswersByDong(JdbcClient jdbc, Dongs dongs, EventQueries events) {
        this.jdbc = jdbc;
        this.dongs = dongs;
        this.events = events;
    }

    /** The dongs of whom somebody is invited, the most silent first; affiliations count as of the day of the event. */
    @PreAuthorize(Access.DONG_STAFF)
    public List<DongAnswers> of(EventId id) {
        EventDetails event = events.of(id);
        Map<String, Dong> mine = dongs.mine().stream()
                .collect(Collectors.toMap(dong -> dong.code().value(), Function.identity()));
        return mine.isEmpty() ? List.of() : read(id, event.slot().start().toLocalDate(), mine);
    }

    private List<DongAnswers> read(EventId event, LocalDate day, Map<String, Dong> mine) {
        return jdbc.sql("""
                select a.dong_code, count(*) as invited, sum(i.part_stat = 'NEEDS_ACTION') as silent,
                       sum(i.part_stat = 'NEEDS_ACTION' and i.state = 'CALL_LIST') as to_call
                from invitation i
                join (select distinct person_id, dong_code from affiliation
                      where dong_code in (:dongs) and valid_from <= :day and (valid_to is null or valid_to >= :day)) a
                  on a.person_id = i.person_id
                join dong d on d.code = a.dong_code
                where i.event_id = :event and i.proxy_for is null and i.state in ('INVITED', 'CALL_LIST')
                group by a.dong_code
                order by silent desc, max(d.position)
                """)
                .param("event", event.value())
                .param("day", day)
                .param("dongs", mine.keySet())
                .query((row, number) -> new DongAnswers(
                        Objects.requireNonNull(mine.get(row.getString("dong_code"))),
                        row.getInt("invited"),
                        row.getInt("silent"),
                        row.getInt("to_call")))
                .list();
    }
}
