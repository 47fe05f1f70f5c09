package kr.dongne.event;

import kr.dongne.calendar.SpecialDays;
import org.springframework.stereotype.Component;

/** In an election period a district may hold events only on the grounds that the law lists: the reason is recorded, or nothing is saved. */
@Component
class ElectionRule {

    private final SpecialDays specialDays;

    ElectionRule(SpecialDays specialDays) {
        this.specialDays = specialDays;
    }

    void check(EventDraft draft) {
        if (draft.electionReason() != null) return;
        specialDays
                .electionRestricting(draft.slot().start().toLocalDate())
                .or(() -> specialDays.electionRestricting(draft.slot().end().toLocalDate()))
                .ifPresent(election -> {
                    throw new EventProblem.ElectionReasonMissing(election.name());
                });
    }
}
