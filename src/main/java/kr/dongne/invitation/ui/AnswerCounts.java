package kr.dongne.invitation.ui;

import java.util.Collection;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.InvitationState;
import kr.dongne.itip.PartStat;

/** How a group of invited people has answered, in heads; proxies are not heads of their own. */
record AnswerCounts(int invited, int accepted, int declined, int tentative, int delegated, int silent, int callList) {

    static AnswerCounts of(Collection<InvitationRow> rows) {
        var heads = rows.stream().filter(row -> row.proxyFor() == null).toList();
        return new AnswerCounts(
                heads.size(),
                count(heads, PartStat.ACCEPTED),
                count(heads, PartStat.DECLINED),
                count(heads, PartStat.TENTATIVE),
                count(heads, PartStat.DELEGATED),
                count(heads, PartStat.NEEDS_ACTION),
                (int) heads.stream()
                        .filter(row -> row.state() == InvitationState.CALL_LIST)
                        .count());
    }

    private static int count(Collection<InvitationRow> rows, PartStat answer) {
        return (int) rows.stream().filter(row -> row.answer() == answer).count();
    }

    Object[] arguments() {
        return new Object[] {invited, accepted, declined, tentative, delegated, silent, callList};
    }
}
