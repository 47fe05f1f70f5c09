package kr.dongne.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kr.dongne.access.CurrentActor;
import kr.dongne.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers who changed what is set for everybody; written in the transaction of the change itself. */
@Component
public class ChangeBook {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    ChangeBook(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Notes a change by whoever acts; nothing when nothing changed. */
    public void note(ChangedKind kind, String name, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) return;
        jdbc.sql("insert into change_of_setting (at, account_id, kind, name, before_value, after_value)"
                        + " values (:at, :account, :kind, :name, :before, :after)")
                .param("at", DbTime.toColumn(clock.instant()))
                .param("account", currentActor.get().accountId())
                .param("kind", kind.name())
                .param("name", name)
                .param("before", before)
                .param("after", after)
                .update();
    }

    /** The latest changes, at most so many, the newest first. */
    List<ChangeRow> latest(int most) {
        return jdbc.sql("select c.*, a.display_name from change_of_setting c left join account a on a.id = c.account_id"
                        + " order by c.id desc limit :most")
                .param("most", most)
                .query(ChangeBook::row)
                .list();
    }

    private static ChangeRow row(ResultSet row, int number) throws SQLException {
        return new ChangeRow(
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("at", LocalDateTime.class))),
                row.getString("display_name"),
                ChangedKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("before_value"),
                row.getString("after_value"));
    }
}
