package kr.dongne.signin.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import kr.dongne.settings.Settings;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Sha256;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins for each typed name, whether an account has it or not, and pauses further tries: after the
 * allowed number for a minute, then twice as long with each failure, an hour at most. An attempt is counted before its
 * password is looked at and forgotten when it was right, so that tries at the same time cannot slip through.
 */
@Component
public class SignInFailures {

    public static final String ALLOWED = "sign-in.allowed-failures";
    static final String FIRST_PAUSE = "sign-in.first-pause";

    private static final int ALLOWED_BY_DEFAULT = 5;
    private static final Duration FIRST_PAUSE_BY_DEFAULT = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 16;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Settings settings;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, Transactions transactions, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** What may happen with an attempt. */
    public enum Attempt {
        /** The password may be looked at. */
        ALLOWED,
        /** The password may be looked at; unless it is right, the name is locked from now on. */
        LAST,
        /** The name is locked: the password is not looked at. */
        LOCKED
    }

    /** Counts an attempt to sign in under this name. */
    public Attempt begin(String name) {
        int allowed = settings.number(ALLOWED, ALLOWED_BY_DEFAULT);
        Duration pause = settings.duration(FIRST_PAUSE, FIRST_PAUSE_BY_DEFAULT);
        return transactions.call(() -> count(Sha256.of(name), allowed, pause));
    }

    /** Earlier failures of this name no longer count, because an attempt was right or the name is nobody's any more. */
    public void forget(String name) {
        jdbc.sql("delete from sign_in_failure where name_digest = :digest or last_failed_at < :long_ago")
                .param("digest", Sha256.of(name))
                .param("long_ago", DbTime.toColumn(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private Attempt count(String digest, int allowed, Duration pause) {
        Instant now = clock.instant();
        Counted before = lockedRow(digest, now);
        if (before.lockedUntil() != null && before.lockedUntil().isAfter(now)) return Attempt.LOCKED;
        boolean stale = before.lastFailedAt().isBefore(now.minus(FORGOTTEN_AFTER));
        int failures = stale ? 1 : before.failures() + 1;
        boolean last = failures >= allowed;
        Instant until = last ? now.plus(pause(pause, failures - allowed)) : null;
        write(digest, failures, now, until);
        return last ? Attempt.LAST : Attempt.ALLOWED;
    }

    private static Duration pause(Duration first, int doublings) {
        Duration pause = first.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private Counted lockedRow(String digest, Instant now) {
        jdbc.sql("insert ignore into sign_in_failure (name_digest, failures, last_failed_at) values (:digest, 0, :now)")
                .param("digest", digest)
                .param("now", DbTime.toColumn(now))
                .update();
        return jdbc.sql("select failures, last_failed_at, locked_until from sign_in_failure"
                        + " where name_digest = :digest for update")
                .param("digest", digest)
                .query((row, number) -> new Counted(
                        row.getInt("failures"),
                        instant(row.getObject("last_failed_at", LocalDateTime.class), now),
                        DbTime.fromColumn(row.getObject("locked_until", LocalDateTime.class))))
                .single();
    }

    private static Instant instant(LocalDateTime column, Instant fallback) {
        Instant moment = DbTime.fromColumn(column);
        return moment == null ? fallback : moment;
    }

    private void write(String digest, int failures, Instant now, @Nullable Instant until) {
        jdbc.sql("update sign_in_failure set failures = :failures, last_failed_at = :now, locked_until = :until"
                        + " where name_digest = :digest")
                .param("failures", failures)
                .param("now", DbTime.toColumn(now))
                .param("until", DbTime.toColumn(until))
                .param("digest", digest)
                .update();
    }

    private record Counted(
            int failures, Instant lastFailedAt, @Nullable Instant lockedUntil) {}
}
