package kr.dongne.round.answer;

import java.util.Locale;

/** What a mail about a round tells the dong. */
public enum RoundLetterKind {
    /** The dong is asked. */
    ASKED,
    /** The deadline comes near and the dong is silent. */
    REMINDED,
    /** The deadline is over and the dong is silent: its official is told. */
    ESCALATED,
    /** The dong gets no visit in this round. */
    DECLINED,
    /** Another dong would like to swap windows. */
    SWAP_ASKED,
    /** The other dong has agreed or refused. */
    SWAP_ANSWERED;

    /** Whether the dong is asked for its windows. */
    boolean asksForWindows() {
        return this == ASKED || this == REMINDED || this == ESCALATED;
    }

    /** The first part of its texts' keys. */
    String textKey() {
        return "round.mail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
