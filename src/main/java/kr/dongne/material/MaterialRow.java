package kr.dongne.material;

import java.time.Instant;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * A file of an event, without its content; the size is in bytes.
 *
 * @param dong whose file it is; null for the office's
 */
public record MaterialRow(
        MaterialId id,
        String fileName,
        String contentType,
        long sizeBytes,
        Instant uploadedAt,
        @Nullable DongCode dong) {}
