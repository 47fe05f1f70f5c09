package kr.dongne.people.merge;

import java.util.List;
import kr.dongne.shared.BusinessException;

/** Why two entries do not become one. */
public abstract sealed class MergeProblem extends BusinessException {

    private MergeProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** It is one entry already. */
    public static final class OneAlready extends MergeProblem {
        OneAlready() {
            super(Kind.CONFLICT, "people.merge.problem.one-already");
        }
    }

    /** Both hold an invitation to events that are ahead, and each invitation has a UID of its own. */
    public static final class InvitedTwice extends MergeProblem {
        InvitedTwice(List<String> events) {
            super(Kind.CONFLICT, "people.merge.problem.invited-twice", String.join(", ", events));
        }
    }
}
