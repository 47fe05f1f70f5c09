package kr.dongne.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The district's settings as the console's own code reads them, each under a name that stands in the code; no screen asks for
 * one by a name that was sent. Kept in the database so that all nodes see them; read again after ten seconds at the latest.
 */
@Component
public class Settings {

    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The setting's text, or the fallback when nobody has set it. */
    public String text(String name, String fallback) {
        return stored(name).orElse(fallback);
    }

    /** The setting's whole number; the fallback also when it is not one. */
    public int number(String name, int fallback) {
        try {
            return Integer.parseInt(text(name, Integer.toString(fallback)));
        } catch (NumberFormatException notANumber) {
            return fallback;
        }
    }

    /** The setting's duration in ISO 8601, such as PT30M; the fallback also when it is not one. */
    public Duration duration(String name, Duration fallback) {
        try {
            return Duration.parse(text(name, fallback.toString()));
        } catch (DateTimeParseException notADuration) {
            return fallback;
        }
    }

    /** Reads this setting again with the next question after the running transaction's commit. */
    void forgetAfterCommit(String name) {
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
