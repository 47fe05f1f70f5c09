package kr.dongne.material;

import kr.dongne.shared.BusinessException;

/** Why a file is not taken. */
public abstract sealed class MaterialProblem extends BusinessException {

    private MaterialProblem(String messageKey, Object... arguments) {
        super(Kind.INVALID, messageKey, arguments);
    }

    /** A file is empty, too large, of a kind that is not taken, or not what its name says. */
    public static final class FileRefused extends MaterialProblem {
        FileRefused(String messageKey, Object... arguments) {
            super(messageKey, arguments);
        }
    }
}
