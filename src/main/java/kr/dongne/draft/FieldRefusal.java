package kr.dongne.draft;

import org.jspecify.annotations.Nullable;

/** A refusal that may have a field to blame. */
public interface FieldRefusal {

    /** Where the message belongs on a form, if anywhere. */
    @Nullable EventField field();
}
