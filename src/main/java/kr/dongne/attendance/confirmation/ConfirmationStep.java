package kr.dongne.attendance.confirmation;

import java.time.Instant;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said of a dong's list.
 *
 * @param number counts from 1 for each dong of an event
 * @param fingerprint what the list was like then
 * @param text what is wrong, or how it was settled
 */
public record ConfirmationStep(
        DongCode dong,
        long number,
        ConfirmationState said,
        String fingerprint,
        @Nullable String text,
        Instant at,
        String by) {}
