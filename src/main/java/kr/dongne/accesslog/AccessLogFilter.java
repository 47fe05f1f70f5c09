package kr.dongne.accesslog;

import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.access.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the access log to show; null means no restriction.
 *
 * @param from the first day, in Seoul
 * @param to the last day, in Seoul
 * @param subject a person whose data was seen or changed
 */
public record AccessLogFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AccessTask task,
        @Nullable AccountId account,
        @Nullable UUID subject) {

    public static final AccessLogFilter EVERYTHING = new AccessLogFilter(null, null, null, null, null);
}
