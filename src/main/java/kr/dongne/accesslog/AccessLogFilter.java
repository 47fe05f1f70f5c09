package kr.dongne.accesslog;

import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the access log to show; null means no restriction.
 *
 * @param from the first day, in Seoul
 * @param to the last day, in Seoul
 * @param dong where the one who acted was bound to this dong
 * @param atNight whether only what happened from 22:00 to 06:00 in Seoul
 * @param subject a person whose data was seen or changed
 */
public record AccessLogFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AccessTask task,
        @Nullable AccountId account,
        @Nullable DongCode dong,
        boolean atNight,
        @Nullable UUID subject) {

    public static final AccessLogFilter EVERYTHING = new AccessLogFilter(null, null, null, null, null, false, null);
}
