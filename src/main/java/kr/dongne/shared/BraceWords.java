package kr.dongne.shared;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain text with words in braces that the console fills in, such as {@code {이름}}; it knows which words there are. */
public final class BraceWords {

    private static final Pattern WORD = Pattern.compile("\\{([^{}\\n]*)}");

    private final List<String> known;

    public BraceWords(String... known) {
        this.known = List.of(known);
    }

    /** All of them as they are typed, for the reader of a form. */
    public String typed() {
        return known.stream().map(BraceWords::typed).collect(Collectors.joining(", "));
    }

    /** One word as it is typed. */
    public static String typed(String word) {
        return "{" + word + "}";
    }

    /** Refuses with {@link InvalidValue} a word in braces that is not known, and a brace that is not closed. */
    public void check(String text) {
        for (MatchResult word : WORD.matcher(text).results().toList())
            if (!known.contains(word.group(1).strip()))
                throw new InvalidValue("shared.brace-words.unknown", word.group(), typed());
        String rest = WORD.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) throw new InvalidValue("shared.brace-words.open");
    }

    /** The text with its words filled in, once: what is filled in is not looked at again; words without a value stay. */
    public static String filled(String text, Map<String, String> values) {
        return WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        values.getOrDefault(word.group(1).strip(), word.group())));
    }
}
