package kr.dongne.outbox;

import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many mails may leave now: none while sending is paused, and never more in a minute than the relay bears. */
@Repository
class OutboxPace {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SAVED_UP = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final OutboxSettings settings;

    OutboxPace(JdbcClient jdbc, OutboxSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    private record Gate(boolean paused, LocalDateTime nextFree, LocalDateTime now) {}

    /** How many of these may leave; with a pace, the gate stays locked until the caller's transaction has taken them. */
    int allowed(int wanted) {
        if (settings.perMinute() <= 0) return isPaused() ? 0 : wanted;
        Gate gate = jdbc.sql(
                        "select paused_at is not null as paused, next_free, utc_timestamp(6) as now from outbox_gate for update")
                .query((row, number) -> new Gate(
                        row.getBoolean("paused"),
                        row.getObject("next_free", LocalDateTime.class),
                        row.getObject("now", LocalDateTime.class)))
                .single();
        if (gate.paused()) return 0;
        // What was not used is saved up for some seconds only.
        Duration saved = Duration.between(gate.nextFree(), gate.now());
        Duration usable = saved.compareTo(longestSaved()) > 0 ? longestSaved() : saved;
        return Math.clamp(usable.dividedBy(interval()), 0, wanted);
    }

    /** Notes that so many leave now. */
    void took(int mails) {
        if (settings.perMinute() <= 0 || mails == 0) return;
        jdbc.sql("""
                update outbox_gate
                set next_free = greatest(next_free, utc_timestamp(6) - interval :saved microsecond) + interval :taken microsecond
                """)
                .param("saved", longestSaved().toNanos() / 1_000)
                .param("taken", interval().multipliedBy(mails).toNanos() / 1_000)
                .update();
    }

    boolean isPaused() {
        return jdbc.sql("select paused_at is not null from outbox_gate")
                .query(Boolean.class)
                .single();
    }

    private Duration interval() {
        return MINUTE.dividedBy(settings.perMinute());
    }

    private Duration longestSaved() {
        return interval().compareTo(SAVED_UP) > 0 ? interval() : SAVED_UP;
    }
}
