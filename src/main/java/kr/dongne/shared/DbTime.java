package kr.dongne.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants as the database holds them: UTC in a column without a zone, whatever zone the JVM or the server is in. */
public final class DbTime {

    private DbTime() {}

    /** The column's value for this moment, in UTC. */
    public static @Nullable LocalDateTime toColumn(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The moment that this column's value means, read as UTC. */
    public static @Nullable Instant fromColumn(@Nullable LocalDateTime value) {
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
