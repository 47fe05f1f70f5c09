package kr.dongne.letter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of one mail, before they become plain text and HTML: each of the two is enough by itself.
 *
 * @param headline the first line: what the mail is about, and of an update what changed
 * @param page the participant's own page; null where there is nothing to answer
 */
record Letter(
        String subject,
        String headline,
        List<String> opening,
        List<Fact> facts,
        List<String> programme,
        @Nullable String description,
        @Nullable Link page,
        List<String> closing) {

    /** A line such as place or time; the address makes it a link. */
    record Fact(String label, String value, @Nullable String address) {

        static Fact of(String label, String value) {
            return new Fact(label, value, null);
        }
    }

    /** A link with what stands before it. */
    record Link(String label, String address) {}

    /** The plain text, lines ended by LF. */
    String text() {
        return Stream.of(Stream.of(headline), section(opening), factLines(), pageLines(), section(closing))
                        .flatMap(lines -> lines)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static Stream<String> section(List<String> lines) {
        return lines.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(""), lines.stream());
    }

    private Stream<String> factLines() {
        Stream<String> lines = facts.stream().map(Letter::line);
        Stream<String> parts = programme.stream().map(part -> "  - " + part);
        Stream<String> words = description == null ? Stream.empty() : Stream.of("", description);
        return Stream.of(Stream.of(""), lines, parts, words).flatMap(all -> all);
    }

    private static String line(Fact fact) {
        String line = "■ " + fact.label() + ": " + fact.value();
        return fact.address() == null ? line : line + "\n  " + fact.address();
    }

    private Stream<String> pageLines() {
        return page == null ? Stream.empty() : Stream.of("", page.label(), page.address());
    }
}
