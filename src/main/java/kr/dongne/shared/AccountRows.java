package kr.dongne.shared;

import java.util.Collection;
import java.util.UUID;

/** What a room keeps of accounts by their ids, beside the record of what was done: it goes when an account becomes nobody. */
public interface AccountRows {

    /** Deletes these accounts' rows in the running transaction, while their names still stand. */
    void dispose(Collection<UUID> accounts);
}
