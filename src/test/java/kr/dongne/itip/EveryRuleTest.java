package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule of {@code docs/calendar-rules.md} has a test that carries its number. */
class EveryRuleTest {

    private static final int RULES = 87;
    private static final Path PAGE = Path.of("docs/calendar-rules.md");
    private static final Pattern TEST = Pattern.compile("void rule(\\d{1,2}(?:_(?:rule)?\\d{1,2})*)_[a-z]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d{1,2}) \\|");

    @Test
    void everyRuleHasATest() throws IOException {
        assertThat(tested()).isEqualTo(all());
    }

    @Test
    void whatIsCheckedByHandIsOneOfTheRules() throws IOException {
        assertThat(all()).containsAll(rows("## What no machine can see"));
    }

    @Test
    void thePageNamesEveryRuleOnce() throws IOException {
        assertThat(rows("## The rules")).isEqualTo(all());
    }

    private static Set<Integer> all() {
        return IntStream.rangeClosed(1, RULES).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> tested() throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = TEST.matcher(Files.readString(file));
                while (matcher.find())
                    for (String number : matcher.group(1).split("_(?:rule)?")) numbers.add(Integer.valueOf(number));
            }
        }
        return numbers;
    }

    /** The numbers in the table below this heading. */
    private static Set<Integer> rows(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        int end = page.indexOf("\n## ", start + 1);
        Matcher matcher = ROW.matcher(page.substring(start, end < 0 ? page.length() : end));
        Set<Integer> numbers = new TreeSet<>();
        while (matcher.find()) numbers.add(Integer.valueOf(matcher.group(1)));
        return numbers;
    }
}
