package kr.dongne.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The lines of access-matrix.txt: what it is, and after the last space who is let in. ANYONE stands for all people, signed
 * in or not, SIGNED_IN for every role, - for nobody.
 */
public final class AccessExpectations {

    private static final Path FILE = Path.of("src/test/resources/access-matrix.txt");

    private final Map<String, String> lines = new TreeMap<>();

    private AccessExpectations(List<String> kinds) {
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#") || !kinds.contains(line.substring(0, line.indexOf(' '))))
                continue;
            int end = line.lastIndexOf(' ');
            if (lines.put(line.substring(0, end), line.substring(end + 1)) != null)
                throw new AssertionError("twice in " + FILE + ": " + line);
        }
    }

    /** The lines that begin with one of these words. */
    public static AccessExpectations read(String... kinds) {
        return new AccessExpectations(List.of(kinds));
    }

    /** What to do to the file so that it says what was found; nothing when it does. */
    public List<String> differences(Map<String, Set<AccessCaller>> found) {
        List<String> differences = new ArrayList<>();
        found.forEach((what, callers) -> {
            String declared = lines.get(what);
            String line = what + " " + words(callers);
            if (declared == null) differences.add("\nadd    " + line);
            else if (!declared.equals(words(callers)))
                differences.add("\nchange " + line + " (declared: " + declared + ")");
        });
        lines.forEach((what, declared) -> {
            if (!found.containsKey(what)) differences.add("\nremove " + what + " " + declared);
        });
        return differences;
    }

    private static String words(Set<AccessCaller> callers) {
        if (callers.isEmpty()) return "-";
        Set<AccessCaller> rest = EnumSet.copyOf(callers);
        List<String> words = new ArrayList<>();
        if (rest.containsAll(AccessCaller.roles())) {
            rest.removeAll(AccessCaller.roles());
            words.add(rest.remove(AccessCaller.ANONYMOUS) ? "ANYONE" : "SIGNED_IN");
        }
        rest.forEach(caller -> words.add(caller.name()));
        return String.join(",", words);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
