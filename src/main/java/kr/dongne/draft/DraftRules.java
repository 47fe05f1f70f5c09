package kr.dongne.draft;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every event has to keep to, draft or not; each rule has a name. */
public final class DraftRules {

    private static final int TITLE_LIMIT = 200;
    private static final int DESCRIPTION_LIMIT = 4000;
    private static final int CONTACT_LIMIT = 100;
    private static final int PHONE_LIMIT = 30;
    private static final int REASON_LIMIT = 500;
    private static final Duration A_DAY = Duration.ofDays(1);

    private DraftRules() {}

    /** Refuses with a {@link DraftProblem} what no event may be. */
    public static void check(EventDraft draft) {
        hasATitle(draft);
        textsFitTheirColumns(draft);
        lastsNoLongerThanADay(draft);
        draft.parts().forEach(part -> partIsNamed(part));
        draft.parts().forEach(part -> partLiesWithinTheEvent(part, draft));
        noLecturerIsInTwoPartsAtOnce(draft.parts());
    }

    private static void hasATitle(EventDraft draft) {
        if (draft.title().isBlank()) throw new DraftProblem.Missing(EventField.TITLE);
    }

    private static void textsFitTheirColumns(EventDraft draft) {
        fits(EventField.TITLE, draft.title(), TITLE_LIMIT);
        fits(EventField.DESCRIPTION, draft.description(), DESCRIPTION_LIMIT);
        fits(EventField.CONTACT_NAME, draft.contactName(), CONTACT_LIMIT);
        fits(EventField.CONTACT_PHONE, draft.contactPhone(), PHONE_LIMIT);
        fits(EventField.ELECTION_REASON, draft.electionReason(), REASON_LIMIT);
        draft.parts().forEach(part -> fits(EventField.PART, part.title(), TITLE_LIMIT));
    }

    private static void lastsNoLongerThanADay(EventDraft draft) {
        if (draft.slot().length().compareTo(A_DAY) >= 0) throw new DraftProblem.LongerThanADay();
    }

    private static void partIsNamed(PartDraft part) {
        if (part.title().isBlank()) throw new DraftProblem.Missing(EventField.PART);
    }

    private static void partLiesWithinTheEvent(PartDraft part, EventDraft draft) {
        if (!draft.slot().contains(part.slot())) throw new DraftProblem.PartOutsideEvent(part);
    }

    private static void noLecturerIsInTwoPartsAtOnce(List<PartDraft> parts) {
        for (PartDraft part : parts)
            for (PartDraft other : parts)
                if (sameLecturerAtOnce(part, other)) throw new DraftProblem.LecturerTwice(part, other);
    }

    private static boolean sameLecturerAtOnce(PartDraft part, PartDraft other) {
        return !part.id().equals(other.id())
                && part.lecturer() != null
                && part.lecturer().equals(other.lecturer())
                && part.slot().overlaps(other.slot());
    }

    /** A reason that must be given, without the blanks around it. */
    public static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw new DraftProblem.ReasonMissing();
        reasonFits(reason);
        return reason.strip();
    }

    /** Refuses a reason that is too long. */
    public static void reasonFits(@Nullable String reason) {
        if (reason != null && reason.strip().length() > REASON_LIMIT)
            throw new DraftProblem.ReasonTooLong(REASON_LIMIT);
    }

    private static void fits(EventField field, @Nullable String text, int limit) {
        if (text != null && text.length() > limit) throw new DraftProblem.TooLong(field, limit);
    }
}
