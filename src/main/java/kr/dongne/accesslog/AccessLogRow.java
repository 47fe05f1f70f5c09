package kr.dongne.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the access log, with the name that its account has today. */
public record AccessLogRow(
        long id,
        Instant at,
        @Nullable String accountName,
        String actor,
        @Nullable String sourceAddress,
        AccessTask task,
        String outcome,
        int subjectCount,
        List<UUID> subjects,
        @Nullable String detail) {}
