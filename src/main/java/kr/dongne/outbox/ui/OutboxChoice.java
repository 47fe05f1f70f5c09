package kr.dongne.outbox.ui;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import kr.dongne.outbox.OutboxState;

/** Which mails the screen shows. */
enum OutboxChoice {
    TROUBLE,
    WAITING,
    SENT,
    ALL;

    Set<OutboxState> states() {
        return switch (this) {
            case TROUBLE -> EnumSet.of(OutboxState.FAILED, OutboxState.UNCERTAIN, OutboxState.RETRY);
            case WAITING -> EnumSet.of(OutboxState.QUEUED, OutboxState.SENDING, OutboxState.RETRY);
            case SENT -> EnumSet.of(OutboxState.SENT);
            case ALL -> EnumSet.allOf(OutboxState.class);
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
