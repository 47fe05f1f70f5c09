package kr.dongne.attendance.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.access.Actor;
import kr.dongne.attendance.SettledLists;
import kr.dongne.event.EventId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of steps: the last one of a dong is what counts, and its key is taken once. */
@Component
class ConfirmationTable implements SettledLists {

    private static final String IS_LAST = """
            c.number = (select max(l.number) from attendance_confirmation l
                        where l.event_id = c.event_id and l.dong_code = c.dong_code)
            """;

    private final JdbcClient jdbc;

    ConfirmationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<DongCode, ConfirmationStep> last(EventId event) {
        return jdbc
                .sql("select c.* from attendance_confirmation c where c.event_id = :event and " + IS_LAST)
                .param("event", event.value())
                .query(ConfirmationTable::step)
                .list()
                .stream()
                .collect(Collectors.toMap(ConfirmationStep::dong, Function.identity()));
    }

    Optional<ConfirmationStep> last(EventId event, DongCode dong) {
        return Optional.ofNullable(last(event).get(dong));
    }

    /** Everything that was said, the latest first. */
    List<ConfirmationStep> steps(EventId event, DongCode dong) {
        return jdbc.sql("""
                select * from attendance_confirmation where event_id = :event and dong_code = :dong
                order by number desc
                """)
                .param("event", event.value())
                .param("dong", dong.value())
                .query(ConfirmationTable::step)
                .list();
    }

    void add(EventId event, ConfirmationStep step, Actor actor) {
        jdbc.sql("""
                insert into attendance_confirmation
                  (event_id, dong_code, number, said, fingerprint, text, at, by_account, by_name)
                values (:event, :dong, :number, :said, :fingerprint, :text, :at, :account, :name)
                """)
                .param("event", event.value())
                .param("dong", step.dong().value())
                .param("number", step.number())
                .param("said", step.said().name())
                .param("fingerprint", step.fingerprint())
                .param("text", step.text())
                .param("at", DbTime.toColumn(step.at()))
                .param("account", actor.accountId())
                .param("name", step.by())
                .update();
    }

    @Override
    public Set<DongCode> at(EventId event) {
        return new HashSet<>(jdbc.sql("select c.dong_code from attendance_confirmation c"
                        + " where c.event_id = :event and c.said = 'CLOSED' and " + IS_LAST)
                .param("event", event.value())
                .query((row, number) -> new DongCode(row.getString(1)))
                .list());
    }

    /** Events and dongs whose list is disputed, by time. */
    List<WaitingList> disputed() {
        return jdbc.sql("select c.event_id, c.dong_code, e.title from attendance_confirmation c"
                        + " join event e on e.id = c.event_id where c.said = 'DISPUTED' and e.status in ('PUBLISHED', 'CLOSED') and "
                        + IS_LAST
                        + " order by c.at, c.dong_code")
                .query((row, number) -> new WaitingList(
                        new EventId(row.getObject("event_id", UUID.class)),
                        row.getString("title"),
                        new DongCode(row.getString("dong_code")),
                        ConfirmationState.DISPUTED))
                .list();
    }

    private static ConfirmationStep step(ResultSet row, int index) throws SQLException {
        return new ConfirmationStep(
                new DongCode(row.getString("dong_code")),
                row.getLong("number"),
                ConfirmationState.valueOf(row.getString("said")),
                row.getString("fingerprint"),
                row.getString("text"),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("at", LocalDateTime.class))),
                row.getString("by_name"));
    }
}
