package kr.dongne.account;

import java.time.Instant;
import java.util.UUID;
import kr.dongne.shared.InvalidValue;

/**
 * Let somebody help at the desk of one event.
 *
 * @param label who it is or where: a name, "entrance 1"; 1 to 60 characters, else refused with {@link InvalidValue}
 * @param until when the account comes to its end by itself
 */
public record HelperWanted(UUID event, String label, Instant until) {

    /** The longest label, in characters. */
    public static final int LONGEST_LABEL = 60;

    public HelperWanted {
        label = label.strip();
        if (label.isEmpty()) throw new InvalidValue("shared.required");
        if (label.length() > LONGEST_LABEL) throw new InvalidValue("shared.text.too-long", LONGEST_LABEL);
    }
}
