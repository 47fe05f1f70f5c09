package kr.dongne.round.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dongne.people.PersonId;
import kr.dongne.round.window.WindowId;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What a dong says of its visit.
 *
 * @param wishes at most three windows, the best first
 * @param cannot windows that cannot be, each with its reason
 * @param attendees people of the dong who come besides those whose roles must be there
 * @param evening whether an evening is welcome
 * @param byPhone whether it was said on the phone and somebody else typed it in
 */
public record AnswerDraft(
        List<WindowId> wishes,
        Map<WindowId, String> cannot,
        Set<PersonId> attendees,
        boolean evening,
        @Nullable String note,
        boolean byPhone) {

    /** How many windows a dong ranks at most. */
    public static final int MOST_WISHES = 3;

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_ATTENDEES = 50;

    public AnswerDraft {
        wishes = List.copyOf(wishes);
        attendees = Set.copyOf(attendees);
        note = TypedText.optional(note, LONGEST_NOTE);
        if (wishes.size() > MOST_WISHES || attendees.size() > MOST_ATTENDEES)
            throw new InvalidValue("round.answer.too-many");
        if (Set.copyOf(wishes).size() < wishes.size()) throw new InvalidValue("round.answer.wish-twice");
        if (wishes.stream().anyMatch(cannot::containsKey)) throw new InvalidValue("round.answer.wish-and-cannot");
        cannot = cannot.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> TypedText.required(entry.getValue(), "round.answer.reason", LONGEST_REASON)));
    }

    /** Wishes alone. */
    public static AnswerDraft wishing(WindowId... wishes) {
        return new AnswerDraft(List.of(wishes), Map.of(), Set.of(), false, null, false);
    }
}
