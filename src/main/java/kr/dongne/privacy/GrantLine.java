package kr.dongne.privacy;

import kr.dongne.account.AccountRow;
import kr.dongne.account.GrantRow;

/**
 * A role of an account.
 *
 * @param scope the dong or the event to which it is bound, in words; empty for the whole district
 * @param counts whether it counts today
 */
public record GrantLine(AccountRow account, GrantRow grant, String scope, boolean counts) {

    /** Whether it counts, rests or is over; texts by these keys are what people read. */
    public String stateKey() {
        if (!counts) return "privacy.grants.over";
        return grant.resting() ? "account.grant.state.resting" : "privacy.grants.counts";
    }
}
