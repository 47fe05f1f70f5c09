package kr.dongne.round;

import java.util.Locale;

/** What of a round a refusal is about; the form shows it there. */
public enum RoundField {
    TITLE,
    DESCRIPTION,
    TYPE,
    PLAN_YEAR,
    PERIOD,
    VISIT_MINUTES,
    SLOTS,
    TRAVEL_MINUTES,
    DEADLINE,
    POLICY,
    ROLES,
    DONGS,
    TEAMS,
    WEIGHTS,
    ELECTION_REASON,
    CONTACT;

    /** The key of its name. */
    public String textKey() {
        return "round.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
