package kr.dongne.event;

import kr.dongne.draft.EventDraft;
import org.jspecify.annotations.Nullable;

/**
 * Changes an event. With the base that the editor started from, fields that the editor did not touch keep what others saved in
 * the meantime; without a base the version must be the current one. A published event's time or place needs a reason; of a
 * smaller change the staff choose whether a mail is sent.
 */
public record ChangeEvent(
        EventId event,
        long version,
        @Nullable EventDraft base,
        EventDraft draft,
        @Nullable String reason,
        boolean notifying) {}
