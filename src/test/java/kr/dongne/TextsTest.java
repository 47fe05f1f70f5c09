package kr.dongne;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in Korean and in English, every key that the code names exists, and no screen holds a text itself. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path SOURCES = Path.of("src/main/java/kr/dongne");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*)\"");
    private static final Pattern HANGUL = Pattern.compile("[\\uAC00-\\uD7A3]");
    private static final Pattern SENTENCE = Pattern.compile("[A-Z][a-z]+( [A-Za-z][a-z]*)+[.!?]?|[A-Z][a-z]{3,}[.!?]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern NOT_SHOWN =
            Pattern.compile("^\\s*(/?\\*|//|@)|LOG\\.|[Ee]xception\\(|select |insert |update |System\\.out");
    private static final Pattern MAIL_SETTING =
            Pattern.compile("mail\\.(smtps?|imaps?|mime|debug|util|transport|store)\\b.*");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (String room : rooms())
            assertThat(keys(room + "_en")).as("keys of %s in English", room).isEqualTo(keys(room));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        List<String> different = new ArrayList<>();
        for (String room : rooms()) {
            Properties korean = bundle(room);
            Properties english = bundle(room + "_en");
            for (String key : keys(room)) {
                String other = english.getProperty(key, "");
                if (!placeholders(korean.getProperty(key)).equals(placeholders(other))) different.add(key);
            }
        }
        assertThat(different)
                .as("keys whose translations take different arguments")
                .isEmpty();
    }

    @Test
    void everyTextIsAMessageFormat() {
        for (String room : rooms())
            for (String name : List.of(room, room + "_en"))
                bundle(name).forEach((key, text) -> assertThat(new MessageFormat((String) text, Locale.KOREAN))
                        .as(key.toString())
                        .isNotNull());
    }

    @Test
    void anApostropheIsDoubled() {
        Pattern single = Pattern.compile("(?<!')'(?!')");
        for (String room : rooms())
            bundle(room + "_en")
                    .forEach((key, text) ->
                            assertThat((String) text).as(key.toString()).doesNotContainPattern(single));
    }

    @Test
    void keysBeginWithTheirRoom() {
        for (String room : rooms())
            assertThat(keys(room)).allSatisfy(key -> assertThat(key).startsWith(room + "."));
    }

    @Test
    void everyKeyThatTheCodeNamesExists() {
        Set<String> known =
                rooms().stream().flatMap(room -> keys(room).stream()).collect(Collectors.toSet());
        String names = String.join("|", rooms());
        Pattern key = Pattern.compile("(" + names + ")(\\.[a-zA-Z0-9_-]+)+\\.?");
        List<String> missing = new ArrayList<>();
        sources().forEach(file -> literals(file).forEach(text -> {
            if (!key.matcher(text).matches()
                    || text.endsWith(".ics")
                    || MAIL_SETTING.matcher(text).matches()) return;
            boolean exists = known.contains(text)
                    || known.stream()
                            .anyMatch(one -> one.startsWith(text + ".")
                                    || text.endsWith(".") && one.startsWith(text)
                                    || text.endsWith("-") && one.startsWith(text));
            if (!exists) missing.add(SOURCES.relativize(file) + ": " + text);
        }));
        assertThat(missing).as("keys that no bundle has").isEmpty();
    }

    @Test
    void noScreenHoldsATextItself() {
        List<String> texts = new ArrayList<>();
        sources().filter(TextsTest::isScreen).forEach(file -> {
            for (String line : text(file).split("\n")) {
                if (NOT_SHOWN.matcher(line).find()) continue;
                LITERAL.matcher(line).results().map(found -> found.group(1)).forEach(literal -> {
                    if (HANGUL.matcher(literal).find()
                            || SENTENCE.matcher(literal).matches())
                        texts.add(SOURCES.relativize(file) + ": " + literal);
                });
            }
        });
        assertThat(texts).as("literals on screens").isEmpty();
    }

    private static boolean isScreen(Path file) {
        return file.getParent().endsWith("ui")
                || file.getParent().endsWith("shell")
                || file.getParent().endsWith("home");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<String> rooms() {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String bundle) {
        return new TreeSet<>(bundle(bundle).stringPropertyNames());
    }

    private static Properties bundle(String name) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> literals(Path file) {
        return LITERAL.matcher(text(file)).results().map(found -> found.group(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
