package kr.dongne.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The district's settings, kept in the database so that all nodes see them; read again after ten seconds at the latest. */
@Service
public class Settings {

    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final AccessLog log;

    Settings(JdbcClient jdbc, AccessLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** The setting's text, or the fallback when nobody has set it. */
    @PreAuthorize(Access.PUBLIC)
    public String text(String name, String fallback) {
        return stored(name).orElse(fallback);
    }

    /** The setting's whole number; the fallback also when it is not one. */
    @PreAuthorize(Access.PUBLIC)
    public int number(String name, int fallback) {
        try {
            return Integer.parseInt(text(name, Integer.toString(fallback)));
        } catch (NumberFormatException notANumber) {
            return fallback;
        }
    }

    /** The setting's duration in ISO 8601, such as PT30M; the fallback also when it is not one. */
    @PreAuthorize(Access.PUBLIC)
    public Duration duration(String name, Duration fallback) {
        try {
            return Duration.parse(text(name, fallback.toString()));
        } catch (DateTimeParseException notADuration) {
            return fallback;
        }
    }

    /** Sets it for everybody. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional
    public void change(String name, String value) {
        jdbc.sql("insert into setting (name, value) values (:name, :value) on duplicate key update value = :value")
                .param("name", name)
                .param("value", value)
                .update();
        log.record(AccessTask.SETTING_CHANGED, List.of(), name);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered.remove(name);
            }
        });
    }

    private Optional<String> stored(String name) {
        Remembered known = remembered.get(name);
        if (known != null && System.nanoTime() - known.since() < FRESH_NANOS) return known.value();
        long asked = System.nanoTime();
        Optional<String> value = jdbc.sql("select value from setting where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
        remembered.put(name, new Remembered(value, asked));
        return value;
    }

    private record Remembered(Optional<String> value, long since) {}
}
