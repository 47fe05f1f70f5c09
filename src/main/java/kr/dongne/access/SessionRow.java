package kr.dongne.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open session.
 *
 * @param device what the browser says of itself (User-Agent); somebody else's words
 */
public record SessionRow(
        UUID id,
        SignInWay way,
        Instant begunAt,
        Instant lastSeenAt,
        @Nullable String address,
        @Nullable String device) {}
