package kr.dongne.itip;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kr.dongne.mime.MimePart;
import org.jspecify.annotations.Nullable;

/** Finds the calendar of a mail in whatever leaf it stands; text/calendar goes before an attached file. */
final class CalendarFinder {

    /** A calendar that was found, and how good the place is; 0 is best. */
    private record Candidate(int rank, CalendarPart part) {}

    private final List<Candidate> candidates;

    CalendarFinder(List<MimePart> leaves) {
        this.candidates = leaves.stream()
                .map(CalendarFinder::candidate)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Candidate::rank))
                .toList();
    }

    /** The calendar to act upon, null where the mail has none. */
    @Nullable CalendarPart found() {
        Candidate chosen = chosen();
        if (chosen == null) return null;
        boolean rivals = candidates.stream()
                .anyMatch(
                        other -> other.rank() == chosen.rank() && !other.part().saysTheSame(chosen.part()));
        return rivals ? new CalendarPart(chosen.part().calendar(), Reason.AMBIGUOUS) : chosen.part();
    }

    /** Whether a calendar that is not acted upon says something else. */
    boolean disagree() {
        Candidate chosen = chosen();
        return chosen != null
                && candidates.stream().anyMatch(other -> !other.part().saysTheSame(chosen.part()));
    }

    /** The best place; one that cannot be read gives way to one that can. */
    private @Nullable Candidate chosen() {
        return candidates.stream()
                .filter(candidate -> candidate.part().problem() != Reason.UNREADABLE)
                .findFirst()
                .orElse(candidates.isEmpty() ? null : candidates.getFirst());
    }

    private static @Nullable Candidate candidate(MimePart leaf) {
        boolean calendar = leaf.isType("text/calendar");
        boolean file = leaf.isType("application/ics") || leaf.fileName().endsWith(".ics");
        if (!calendar && !file) return null;
        int rank = (calendar ? 0 : 1) + (leaf.nested() ? 2 : 0);
        return new Candidate(
                rank, CalendarPart.read(leaf.content(), leaf.parameter("charset"), leaf.parameter("method")));
    }
}
