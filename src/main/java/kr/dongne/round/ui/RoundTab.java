package kr.dongne.round.ui;

import java.util.Locale;

/** The parts of a round's page, each with an address of its own. */
enum RoundTab {
    OVERVIEW,
    WINDOWS,
    ANSWERS,
    PLAN,
    VISITS,
    FAIRNESS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RoundTab named(String key) {
        for (RoundTab tab : values()) if (tab.key().equals(key)) return tab;
        return OVERVIEW;
    }
}
