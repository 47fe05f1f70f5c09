package kr.dongne.people.term;

import java.time.LocalDate;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;

/** A new term of a dong's council, from its first to its last day, both included. */
public record DefineTerm(DongCode dong, int ordinal, LocalDate from, LocalDate to) {

    private static final int HIGHEST = 99;

    public DefineTerm {
        if (ordinal < 1 || ordinal > HIGHEST) throw new InvalidValue("people.term.ordinal.invalid", HIGHEST);
        if (to.isBefore(from)) throw new InvalidValue("people.term.ends-before-start");
    }
}
