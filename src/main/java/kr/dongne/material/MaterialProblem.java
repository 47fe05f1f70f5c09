package kr.dongne.material;

import kr.dongne.shared.BusinessException;

/** Why a file is not taken. */
public abstract sealed class MaterialProblem extends BusinessException {

    private MaterialProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** A file is empty, too large, of a kind that is not taken, or not what its name says. */
    public static final class FileRefused extends MaterialProblem {
        FileRefused(String messageKey, Object... arguments) {
            super(Kind.INVALID, messageKey, arguments);
        }
    }

    /** The event is not the dong's own, or the file is not the dong's. */
    public static final class NotYours extends MaterialProblem {
        NotYours() {
            super(Kind.FORBIDDEN, "material.problem.not-yours");
        }
    }
}
