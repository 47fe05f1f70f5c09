package kr.dongne.people;

import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ResidentNumber;
import org.jspecify.annotations.Nullable;

/** What people type into a person's text fields, tidied before it is kept. */
public final class PersonTexts {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 500;

    private PersonTexts() {}

    /** A name, tidied; refuses with {@link InvalidValue} what is empty, too long or holds a resident registration number. */
    public static String name(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) throw new InvalidValue("people.name.missing");
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))
            throw new InvalidValue("people.name.invalid", LONGEST_NAME);
        ResidentNumber.refuseIn(name);
        return name;
    }

    /** A note, tidied, null when empty; refuses with {@link InvalidValue} what is too long or holds a resident registration number. */
    public static @Nullable String note(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        String note = typed.strip();
        if (note.length() > LONGEST_NOTE) throw new InvalidValue("people.note.too-long", LONGEST_NOTE);
        ResidentNumber.refuseIn(note);
        return note;
    }
}
