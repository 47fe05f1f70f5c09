package kr.dongne.calendar;

import java.time.LocalDate;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.TypedText;

/** Announces an election; its period runs from the restriction's first day to the polling day, both included. */
public record AnnounceElection(String name, LocalDate restrictedFrom, LocalDate pollingDay) {

    private static final int RESTRICTED_DAYS = 60;

    public AnnounceElection {
        name = TypedText.required(name, "calendar.election.name", 80);
        if (restrictedFrom.isAfter(pollingDay)) throw new InvalidValue("calendar.election.period.invalid");
    }

    /** The first restricted day before a polling day (공직선거법, article 86): the 60th day before it. */
    public static LocalDate restrictedFrom(LocalDate pollingDay) {
        return pollingDay.minusDays(RESTRICTED_DAYS);
    }
}
