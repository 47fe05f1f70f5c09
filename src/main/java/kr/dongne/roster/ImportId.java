package kr.dongne.roster;

import java.util.UUID;
import kr.dongne.shared.Uuid7;

/** The identity of an import, from the dry run to its being taken back. */
public record ImportId(UUID value) {

    /** What an open screen listens to while its lines are read. */
    public String topic() {
        return "roster-import:" + value;
    }

    static ImportId next() {
        return new ImportId(Uuid7.next());
    }
}
