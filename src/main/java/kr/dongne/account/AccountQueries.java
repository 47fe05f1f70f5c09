package kr.dongne.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.access.CountingGrants;
import kr.dongne.access.Role;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads accounts and all that was ever granted. */
@Service
public class AccountQueries {

    private static final String ROWS = """
            select a.id, a.version, a.username, a.display_name, a.email, a.enabled, a.demo,
                   group_concat(distinct g.role) roles, group_concat(distinct g.dong_code) dongs
            from account a
            left join permission_grant g on g.account_id = a.id and %s
            """.formatted(CountingGrants.CONDITION);

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All accounts by user name, without those that help at one event's desk. */
    @PreAuthorize(Access.ADMIN)
    public List<AccountRow> list() {
        return jdbc.sql(ROWS + " where a.helps_at is null group by a.id order by a.username")
                .param("today", LocalDate.now(clock))
                .query(AccountQueries::row)
                .list();
    }

    @PreAuthorize(Access.ADMIN)
    public AccountRow of(AccountId id) {
        return jdbc.sql(ROWS + " where a.id = :id group by a.id")
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .query(AccountQueries::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Everything that was ever granted to this account, the newest first. */
    @PreAuthorize(Access.ADMIN)
    public List<GrantRow> grants(AccountId id) {
        return jdbc.sql("""
                select g.id, g.role, g.dong_code, g.event_id, g.valid_from, g.valid_to, g.granted_at, g.revoked_at,
                       giver.display_name granted_by, taker.display_name revoked_by, %s resting
                from permission_grant g join account a on a.id = g.account_id
                left join account giver on giver.id = g.granted_by
                left join account taker on taker.id = g.revoked_by
                where g.account_id = :id order by g.granted_at desc, g.id desc
                """.formatted(CountingGrants.RESTING))
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .query(AccountQueries::grant)
                .list();
    }

    /** How many accounts there are; a new installation has none. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    public long count() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }

    private static AccountRow row(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                new AccountId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getLong("version"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getBoolean("enabled"),
                row.getBoolean("demo"),
                words(row.getString("roles")).map(Role::valueOf).toList(),
                words(row.getString("dongs")).map(DongCode::new).toList());
    }

    private static Stream<String> words(@Nullable String joined) {
        return Optional.ofNullable(joined).map(text -> new TreeSet<>(List.of(text.split(",")))).stream()
                .flatMap(TreeSet::stream);
    }

    private static GrantRow grant(ResultSet row, int number) throws SQLException {
        String dong = row.getString("dong_code");
        return new GrantRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Role.valueOf(row.getString("role")),
                dong == null ? null : new DongCode(dong),
                row.getObject("event_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("granted_by"),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("granted_at", LocalDateTime.class))),
                row.getString("revoked_by"),
                DbTime.fromColumn(row.getObject("revoked_at", LocalDateTime.class)),
                row.getBoolean("resting"));
    }
}
