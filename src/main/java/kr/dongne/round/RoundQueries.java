package kr.dongne.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds as they are read, within what the actor may see. */
@Service
@Transactional(readOnly = true)
public class RoundQueries {

    private static final int MOST = 200;

    private final RoundRepository rounds;
    private final RoundScope scope;
    private final JdbcClient jdbc;

    RoundQueries(RoundRepository rounds, RoundScope scope, JdbcClient jdbc) {
        this.rounds = rounds;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /** One round; refuses with {@link NotFound} what the actor may not see. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public RoundDetails of(RoundId id) {
        scope.check(id);
        return rounds.findById(id).orElseThrow(NotFound::new).details();
    }

    /** The newest first, at most 200. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public List<RoundRow> list() {
        return jdbc.sql("""
                select r.*,
                  (select count(*) from round_dong d where d.round_id = r.id) dongs,
                  (select count(*) from (
                     select round_id, dong_code from round_answer
                     union select round_id, dong_code from round_visit where active = 1) a
                   where a.round_id = r.id) answered,
                  (select count(*) from round_visit v where v.round_id = r.id and v.status = 'CONFIRMED') confirmed
                from dong_round r where
                """ + RoundScope.CONDITION + " order by r.first_day desc, r.id desc limit " + MOST)
                .params(scope.parameters())
                .query(RoundQueries::row)
                .list();
    }

    private static RoundRow row(ResultSet row, int number) throws SQLException {
        return new RoundRow(
                new RoundId(row.getObject("id", UUID.class)),
                row.getString("title"),
                RoundType.valueOf(row.getString("type")),
                row.getInt("plan_year"),
                RoundStatus.valueOf(row.getString("status")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("answer_deadline", LocalDateTime.class),
                row.getInt("dongs"),
                row.getInt("answered"),
                row.getInt("confirmed"));
    }
}
