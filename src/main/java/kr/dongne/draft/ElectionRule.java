package kr.dongne.draft;

import kr.dongne.calendar.SpecialDays;
import org.springframework.stereotype.Component;

/** In an election period a district may hold events only on the grounds that the law lists: the reason is recorded, or nothing is saved. */
@Component
public class ElectionRule {

    private final SpecialDays specialDays;

    ElectionRule(SpecialDays specialDays) {
        this.specialDays = specialDays;
    }

    /** Refuses with {@link DraftProblem.ElectionReasonMissing}. */
    public void check(EventDraft draft) {
        if (draft.electionReason() != null) return;
        specialDays
                .electionRestricting(draft.slot().start().toLocalDate())
                .or(() -> specialDays.electionRestricting(draft.slot().end().toLocalDate()))
                .ifPresent(election -> {
                    throw new DraftProblem.ElectionReasonMissing(election.name());
                });
    }
}
