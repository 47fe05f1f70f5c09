package kr.dongne.round;

import java.util.Set;
import java.util.UUID;
import kr.dongne.booking.BookableId;
import kr.dongne.shared.Uuid7;

/** Who visits together, by what name, and how many visits a day they make at most; the id tells a changed team from a new one. */
public record TeamDraft(UUID id, String name, Set<BookableId> consultants, int mostADay) {

    public TeamDraft {
        name = name.strip();
        consultants = Set.copyOf(consultants);
    }

    /** A team that did not exist before. */
    public static TeamDraft added(String name, Set<BookableId> consultants, int mostADay) {
        return new TeamDraft(Uuid7.next(), name, consultants, mostADay);
    }
}
