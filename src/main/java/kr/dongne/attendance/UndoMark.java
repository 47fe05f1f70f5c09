package kr.dongne.attendance;

import java.util.UUID;
import kr.dongne.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Takes the last mark of somebody back, by adding one that restores what was before.
 *
 * @param mark the mark as it was seen; when another one came after it, the undo is refused
 * @param reason needed once the event is closed (at most 300 characters)
 */
public record UndoMark(
        EventId event,
        UUID mark,
        @Nullable String reason,
        @Nullable String desk) {}
