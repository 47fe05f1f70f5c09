package kr.dongne.invitation.ui;

import java.util.Locale;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.InvitationState;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.Initials;

/** Which answers the board shows. */
enum AnswerFilter {
    ALL,
    SILENT,
    ACCEPTED,
    DECLINED,
    TENTATIVE,
    DELEGATED,
    CALL_LIST;

    String key() {
        return "invitation.board." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the row is shown; the text is part of a name, or of its initial consonants. */
    boolean shows(InvitationRow row, String text) {
        String wanted = text.strip();
        return belongs(row)
                && (wanted.isEmpty()
                        || row.name().contains(wanted)
                        || Initials.of(row.name()).contains(wanted));
    }

    private boolean belongs(InvitationRow row) {
        return switch (this) {
            case ALL -> true;
            case SILENT -> row.silent();
            case ACCEPTED -> row.answer() == PartStat.ACCEPTED;
            case DECLINED -> row.answer() == PartStat.DECLINED;
            case TENTATIVE -> row.answer() == PartStat.TENTATIVE;
            case DELEGATED -> row.answer() == PartStat.DELEGATED || row.proxyFor() != null;
            case CALL_LIST -> row.state() == InvitationState.CALL_LIST;
        };
    }
}
