package kr.dongne.invitation;

import kr.dongne.district.Dong;

/**
 * How a dong has answered an event's invitations, in heads; somebody of two dongs counts in each, a proxy in none.
 *
 * @param silent those without an answer to the present time
 * @param toCall those of the silent who have no e-mail address
 */
public record DongAnswers(Dong dong, int invited, int silent, int toCall) {

    public int answered() {
        return invited - silent;
    }
}
