package kr.dongne.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the access log, with the name that its account has today.
 *
 * @param names what the first of the subjects are called today
 */
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
        List<String> names,
        @Nullable String detail) {

    /** Of how many subjects the names are looked up. */
    static final int NAMED = 3;

    List<UUID> namedSubjects() {
        return subjects.stream().limit(NAMED).toList();
    }

    AccessLogRow named(List<String> found) {
        return new AccessLogRow(
                id, at, accountName, actor, sourceAddress, task, outcome, subjectCount, subjects, found, detail);
    }
}
