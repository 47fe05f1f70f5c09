package kr.dongne.round.plan;

import java.util.UUID;
import kr.dongne.assignment.Explanation;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** What is known of why a dong is placed where it is; without an explanation it is being looked for, or was not asked for yet. */
public record Why(@Nullable Explanation explanation, boolean searching) {

    /** Where the end of the search for one dong's explanation is told. */
    public static String topic(UUID assignment, DongCode dong) {
        return "explanation:" + assignment + ":" + dong.value();
    }
}
