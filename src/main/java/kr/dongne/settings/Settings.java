package kr.dongne.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kr.dongne.shared.AfterCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The district's settings as the console's own code reads them, each under a name that stands in the code; no screen asks for
 * one by a name that was sent. Kept in the database so that all nodes see them; read again after ten seconds
 * at the latest (dongne.settings-memory.kept), and at once on the node that changes one.
 */
@Component
public class Settings {

    private final AtomicLong changes = new AtomicLong();
    private final JdbcClient jdbc;
    private final long keptNanos;
    private volatile @Nullable Remembered remembered;

    Settings(JdbcClient jdbc, @Value("${dongne.settings-memory.kept:10s}") Duration kept) {
        this.jdbc = jdbc;
        keptNanos = kept.toNanos();
    }

    /** The setting's text, or the fallback when nobody has set it. */
    public String text(String name, String fallback) {
        return stored().getOrDefault(name, fallback);
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

    /** Reads again with the next question after the running transaction's commit; what is being read meanwhile is not remembered. */
    void forgetAfterCommit() {
        AfterCommit.run(() -> {
            changes.incrementAndGet();
            remembered = null;
        });
    }

    /** Everything that is set, as the database has it now. */
    Map<String, String> read() {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("select name, value from setting").query(row -> {
            values.put(row.getString("name"), row.getString("value"));
        });
        return values;
    }

    private Map<String, String> stored() {
        Remembered known = remembered;
        if (known != null && System.nanoTime() - known.since() < keptNanos) return known.values();
        long asked = System.nanoTime();
        long generation = changes.get();
        Map<String, String> values = Map.copyOf(read());
        if (generation == changes.get()) remembered = new Remembered(values, asked);
        return values;
    }

    private record Remembered(Map<String, String> values, long since) {}
}
