package kr.dongne.round.visit;

import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.round.RoundId;
import kr.dongne.round.window.WindowId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it stands.
 *
 * @param team who comes; null while a dong holds a window and nobody was sent
 * @param event what its invitations hang on; null until it is confirmed
 * @param reason why it is there although a rule is broken
 */
public record VisitRow(
        VisitId id,
        long version,
        RoundId round,
        DongCode dong,
        WindowId window,
        @Nullable UUID team,
        TimeSlot slot,
        VisitStatus status,
        @Nullable EventId event,
        @Nullable String reason) {

    /** Whether its invitations are out. */
    public boolean confirmed() {
        return status == VisitStatus.CONFIRMED;
    }
}
