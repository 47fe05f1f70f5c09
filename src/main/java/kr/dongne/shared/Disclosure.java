package kr.dongne.shared;

import java.util.List;
import java.util.UUID;

/** What a room tells a person about what it keeps of him or her; the privacy desk collects it into one file. */
public interface Disclosure {

    /**
     * Records of one kind.
     *
     * @param key the kind's short name; {@code privacy.data.} with it, and with a column after it, is what people read
     * @param rows the values of each record, one for each column; empty for nothing
     */
    record Records(String key, List<String> columns, List<List<String>> rows) {}

    /** Everything that this room keeps of the person; nothing for somebody it does not know. */
    List<Records> about(UUID person);
}
