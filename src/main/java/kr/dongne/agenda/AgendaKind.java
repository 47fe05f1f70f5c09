package kr.dongne.agenda;

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

    /** Whether an event is of this kind that is a visit of a round of this type, or of none. */
    boolean is(@Nullable RoundType type) {
        return round == type;
    }

    /** The key of its name. */
    public String textKey() {
        return round == null ? "agenda.kind.event" : round.textKey();
    }
}
