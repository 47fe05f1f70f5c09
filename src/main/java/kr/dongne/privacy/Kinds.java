package kr.dongne.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dongne.access.SystemActor;
import kr.dongne.shared.Disposal;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All kinds of personal data that the rooms keep, with the periods that hold now. */
@Component
class Kinds {

    private final List<Disposal> disposals;
    private final JdbcClient jdbc;
    private final SystemActor system;
    private final Clock clock;

    Kinds(List<Disposal> disposals, JdbcClient jdbc, SystemActor system, Clock clock) {
        this.disposals = disposals.stream()
                .sorted(Comparator.comparingInt(Disposal::usualMonths).thenComparing(Disposal::kind))
                .toList();
        this.jdbc = jdbc;
        this.system = system;
        this.clock = clock;
    }

    /** A kind with its period; what is from before the cutoff is past it. */
    record Kind(Disposal disposal, int months, Instant cutoff) {}

    List<Kind> all() {
        Map<String, Integer> set = new HashMap<>();
        jdbc.sql("select kind, months from retention_period").query(row -> {
            set.put(row.getString("kind"), row.getInt("months"));
        });
        return disposals.stream()
                .map(disposal -> {
                    int months = set.getOrDefault(disposal.kind(), disposal.usualMonths());
                    return new Kind(disposal, months, cutoff(months));
                })
                .toList();
    }

    Disposal of(String kind) {
        return disposals.stream()
                .filter(disposal -> disposal.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** How many records are past this moment, whoever asks. */
    int due(Disposal disposal, Instant cutoff) {
        return system.call(() -> disposal.due(cutoff));
    }

    private Instant cutoff(int months) {
        return LocalDate.now(clock)
                .minusMonths(months)
                .atStartOfDay(TimeSlot.SEOUL)
                .toInstant();
    }
}
