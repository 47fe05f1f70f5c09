package kr.dongne.settings;

import java.util.List;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.FieldConflict;

/** Somebody else changed the same settings in the meantime. */
public final class SettingsMoved extends BusinessException {

    private final transient List<FieldConflict<Setting>> conflicts;

    SettingsMoved(List<FieldConflict<Setting>> conflicts) {
        super(Kind.STALE, "shared.stale-version");
        this.conflicts = List.copyOf(conflicts);
    }

    /** The fields in question, with the texts of both sides. */
    public List<FieldConflict<Setting>> conflicts() {
        return conflicts;
    }
}
