package kr.dongne.calendar;

import java.time.LocalDate;
import java.util.List;
import kr.dongne.shared.InvalidValue;

/** Elections as people list them: a name and the polling day on each line, or the first restricted day and the polling day. */
public final class ElectionList {

    private static final int PERIOD = 2;

    private ElectionList() {}

    /** Reads what was typed or pasted; an election that an earlier line has already is refused. */
    public static List<ImportLine<AnnounceElection>> read(String text) {
        return ImportLine.once(
                DayText.lines(text, ElectionList::ofLine), election -> election.pollingDay() + election.name());
    }

    private static ImportLine<AnnounceElection> ofLine(int number, String line) {
        DayText found = DayText.of(line, PERIOD + 1);
        LocalDate first = found.days().isEmpty() ? null : found.days().getFirst();
        LocalDate last = found.days().isEmpty() ? null : found.days().getLast();
        if (first == null || last == null || found.days().size() > PERIOD)
            return ImportLine.refused(number, line, "calendar.election.import.days");
        LocalDate from = found.days().size() == PERIOD ? first : AnnounceElection.restrictedFrom(last);
        try {
            return new ImportLine<>(number, line, new AnnounceElection(found.rest(), from, last), null);
        } catch (InvalidValue refused) {
            return new ImportLine<>(number, line, null, refused);
        }
    }
}
