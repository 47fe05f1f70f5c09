package kr.dongne.settings;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dongne.shared.InvalidValue;

/** The last lines of every mail to participants: plain text with words in braces that the console fills in. */
public final class MailFooter {

    /** The district's name. */
    public static final String DISTRICT = "구";
    /** Who invites. */
    public static final String ORGANIZER = "주관";
    /** The district's phone number. */
    public static final String PHONE = "전화";

    /** All of them as they are typed, for the reader of a form. */
    public static final String WORDS = "{구}, {주관}, {전화}";

    private static final Set<String> KNOWN = Set.of(DISTRICT, ORGANIZER, PHONE);
    private static final Pattern WORD = Pattern.compile("\\{([^{}\\n]*)}");

    private MailFooter() {}

    /** Refuses a word in braces that the console does not know, and a brace that is not closed. */
    static void check(String text) {
        for (MatchResult word : WORD.matcher(text).results().toList())
            if (!KNOWN.contains(word.group(1).strip()))
                throw new InvalidValue("settings.footer.unknown", word.group(), WORDS);
        String rest = WORD.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) throw new InvalidValue("settings.footer.open");
    }

    /** The text with its words filled in; words that it does not know stay as they are. */
    public static String filled(String text, Map<String, String> words) {
        return WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        words.getOrDefault(word.group(1).strip(), word.group())));
    }
}
