package kr.dongne.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.round.RoundId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of feeds. */
@Component
class FeedTable {

    private final JdbcClient jdbc;

    FeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one transaction at a time count and add to an account's feeds. */
    void lock(AccountId account) {
        jdbc.sql("select id from account where id = :account for update")
                .param("account", account.value())
                .query(UUID.class)
                .single();
    }

    /** Whether the account is somebody's of the roster. */
    boolean isSomebody(AccountId account) {
        return jdbc.sql("select 1 from account where id = :account and person_id is not null")
                .param("account", account.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<FeedSource> of(AccountId account) {
        return jdbc.sql("select * from calendar_feed where account_id = :account order by created_at, id")
                .param("account", account.value())
                .query(FeedTable::row)
                .list();
    }

    Optional<FeedSource> withToken(String hash) {
        return jdbc.sql("select * from calendar_feed where token_hash = :hash")
                .param("hash", hash)
                .query(FeedTable::row)
                .optional();
    }

    void insert(FeedId id, AccountId account, CreateFeed wanted, String hash, Instant now) {
        FeedTarget target = wanted.target();
        DongCode dong = target.dong();
        RoundId round = target.round();
        jdbc.sql("""
                insert into calendar_feed (id, account_id, kind, dong_code, round_id, label, holidays, token_hash, created_at)
                values (:id, :account, :kind, :dong, :round, :label, :holidays, :hash, :now)
                """)
                .param("id", id.value())
                .param("account", account.value())
                .param("kind", target.kind().name())
                .param("dong", dong == null ? null : dong.value())
                .param("round", round == null ? null : round.value())
                .param("label", wanted.label())
                .param("holidays", wanted.holidays())
                .param("hash", hash)
                .param("now", DbTime.toColumn(now))
                .update();
    }

    /** Gives the account's feed another address; false when it has no such feed. */
    boolean rotate(FeedId id, AccountId account, String hash, Instant now) {
        return jdbc.sql("update calendar_feed set token_hash = :hash, created_at = :now, read_at = null"
                                + " where id = :id and account_id = :account")
                        .param("hash", hash)
                        .param("now", DbTime.toColumn(now))
                        .param("id", id.value())
                        .param("account", account.value())
                        .update()
                > 0;
    }

    /** Removes the account's feed; false when it has no such feed. */
    boolean remove(FeedId id, AccountId account) {
        return jdbc.sql("delete from calendar_feed where id = :id and account_id = :account")
                        .param("id", id.value())
                        .param("account", account.value())
                        .update()
                > 0;
    }

    void read(FeedId id, Instant now) {
        jdbc.sql("update calendar_feed set read_at = :now where id = :id")
                .param("now", DbTime.toColumn(now))
                .param("id", id.value())
                .update();
    }

    /** Whether this is the first reading of the day: of several at once one is. */
    boolean firstOf(LocalDate day, FeedId id) {
        return jdbc.sql("update calendar_feed set logged_on = :day"
                                + " where id = :id and (logged_on is null or logged_on < :day)")
                        .param("day", day)
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private static FeedSource row(ResultSet row, int number) throws SQLException {
        String dong = row.getString("dong_code");
        UUID round = row.getObject("round_id", UUID.class);
        return new FeedSource(
                new FeedId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                new AccountId(Objects.requireNonNull(row.getObject("account_id", UUID.class))),
                new FeedTarget(
                        FeedKind.valueOf(row.getString("kind")),
                        dong == null ? null : new DongCode(dong),
                        round == null ? null : new RoundId(round)),
                row.getString("label"),
                row.getBoolean("holidays"),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("created_at", LocalDateTime.class))),
                DbTime.fromColumn(row.getObject("read_at", LocalDateTime.class)),
                row.getObject("logged_on", LocalDate.class));
    }
}
