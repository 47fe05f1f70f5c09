package kr.dongne.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dongne.shared.AccountRows;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Disposal;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that were disabled or came to their end, whose last grant ended before the period: what they could do when stays on record, for nobody. */
@Component
class AccountDisposal implements Disposal {

    private static final String NOBODY = "(익명)";
    private static final String DUE = """
            from account a where (not a.enabled or a.ends_at < :before) and a.created_at < :before and a.display_name <> :nobody
              and not exists (select 1 from permission_grant g where g.account_id = a.id and (g.revoked_at >= :before
                or (g.revoked_at is null and (g.valid_to is null or g.valid_to >= :day))))
            """;

    private final JdbcClient jdbc;
    private final List<AccountRows> rooms;

    AccountDisposal(JdbcClient jdbc, List<AccountRows> rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public int usualMonths() {
        return 36;
    }

    /** Records of grants are kept for three years (standard for securing personal information, article 5). */
    @Override
    public int leastMonths() {
        return 36;
    }

    @Override
    public int due(Instant before) {
        return bound("select count(*) " + DUE, before).query(Integer.class).single();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        List<UUID> due = bound("select a.id " + DUE + " limit " + atMost, before)
                .query(UUID.class)
                .list();
        if (due.isEmpty()) return 0;
        jdbc.sql("update api_token set label = '' where account_id in (:ids)")
                .param("ids", due)
                .update();
        rooms.forEach(room -> room.dispose(due));
        return jdbc.sql("""
                update account set version = version + 1, username = concat('disposed-', replace(id, '-', '')),
                  display_name = :nobody, email = null, person_id = null, password_hash = ''
                where id in (:ids)
                """).param("nobody", NOBODY).param("ids", due).update();
    }

    private JdbcClient.StatementSpec bound(String sql, Instant before) {
        return jdbc.sql(sql)
                .param("before", DbTime.toColumn(before))
                .param("day", LocalDate.ofInstant(before, TimeSlot.SEOUL))
                .param("nobody", NOBODY);
    }
}
