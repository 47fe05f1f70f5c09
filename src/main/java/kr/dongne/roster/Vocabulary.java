package kr.dongne.roster;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kr.dongne.district.AffiliationRole;
import org.jspecify.annotations.Nullable;

/** The words of rosters: which heading means which column, what the roles are called, what yes and no look like. */
final class Vocabulary {

    private static final String WORDS = "/roster/words.properties";
    private static final Vocabulary KNOWN = new Vocabulary();

    private final Map<String, RosterColumn> headings = new HashMap<>();
    private final Map<String, AffiliationRole> roles = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();
    private final Map<RosterColumn, String> usual = new EnumMap<>(RosterColumn.class);

    private Vocabulary() {
        Properties words = read();
        for (RosterColumn column : RosterColumn.values())
            for (String word : split(words, "column." + column)) {
                headings.put(word, column);
                usual.putIfAbsent(column, word);
            }
        for (AffiliationRole role : AffiliationRole.values())
            for (String word : split(words, "role." + role)) roles.put(word, role);
        for (String word : split(words, "yes")) answers.put(word, true);
        for (String word : split(words, "no")) answers.put(word, false);
    }

    static @Nullable AffiliationRole role(String text) {
        return KNOWN.roles.get(plain(text));
    }

    /** What the column is called most often. */
    static String heading(RosterColumn column) {
        return KNOWN.usual.getOrDefault(column, column.name());
    }

    static @Nullable Boolean answer(String text) {
        return KNOWN.answers.get(text.toLowerCase(Locale.ROOT));
    }

    /** How many of the texts are headings that are known. */
    static long headingsIn(List<String> texts) {
        return texts.stream()
                .filter(text -> KNOWN.headings.containsKey(plain(text)))
                .count();
    }

    /** The first column with a fitting heading for each field. */
    static Map<RosterColumn, Integer> guess(List<String> headings) {
        Map<RosterColumn, Integer> guessed = new EnumMap<>(RosterColumn.class);
        for (int column = 0; column < headings.size(); column++) {
            RosterColumn field = KNOWN.headings.get(plain(headings.get(column)));
            if (field != null) guessed.putIfAbsent(field, column);
        }
        return guessed;
    }

    /** Letters and digits only, in lower case; what stands in brackets is an explanation. */
    static String plain(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') depth++;
            else if (c == ')' || c == ']') depth--;
            else if (depth <= 0 && Character.isLetterOrDigit(c)) kept.append(Character.toLowerCase(c));
        }
        return kept.toString();
    }

    private static List<String> split(Properties words, String key) {
        return List.of(words.getProperty(key, "").split(",", -1));
    }

    private static Properties read() {
        Properties words = new Properties();
        try (var stream = Vocabulary.class.getResourceAsStream(WORDS)) {
            if (stream == null) throw new IllegalStateException(WORDS);
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
