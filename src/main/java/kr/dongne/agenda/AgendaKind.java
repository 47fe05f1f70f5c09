package kr.dongne.agenda;

import kr.dongne.event.EventsDuring;
import kr.dongne.round.RoundType;
import org.jspecify.annotations.Nullable;

/** What an event is: a visit of a round of some type, or an event of its own. */
public enum AgendaKind {
    EVENT(null),
    CONSULTING(RoundType.CONSULTING),
    BRIEFING(RoundType.BRIEFING),
    EDUCATION(RoundType.EDUCATION),
    ASSEMBLY(RoundType.ASSEMBLY);

    private final @Nullable RoundType round;

    AgendaKind(@Nullable RoundType round) {
        this.round = round;
    }

    /** What such events were made for. */
    String origin() {
        return round == null ? EventsDuring.NO_ORIGIN : round.name();
    }

    /** The key of its name. */
    public String textKey() {
        return round == null ? "agenda.kind.event" : round.textKey();
    }
}
