package kr.dongne.shared;

import org.jspecify.annotations.Nullable;

/** What people type into text fields, tidied before it is kept. */
public final class TypedText {

    private TypedText() {}

    /** The text without needless blanks; refuses with {@link InvalidValue}, {@code field.missing} when it is empty; the limit is in characters. */
    public static String required(String typed, String field, int longest) {
        String text = typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) throw new InvalidValue(field + ".missing");
        if (text.length() > longest) throw new InvalidValue("shared.text.too-long", longest);
        return text;
    }

    /** As {@link #required}, null when it is empty. */
    public static @Nullable String optional(@Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) return null;
        return required(typed, "shared.text", longest);
    }
}
