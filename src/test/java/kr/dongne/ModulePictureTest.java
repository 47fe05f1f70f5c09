package kr.dongne;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Draws the rooms from the code into {@code docs/modules.md}; with {@code -Ddongne.draw=true} it writes the file, otherwise it
 * refuses a picture that is no longer true.
 */
class ModulePictureTest {

    private static final Path PICTURE = Path.of("docs/modules.md");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);

    private final ApplicationModules house = ApplicationModules.of(DongneApplication.class);
    private final Map<String, Set<String>> used = new HashMap<>();

    @Test
    void thePictureInTheDocumentsIsTheHouseAsItIs() throws IOException {
        String drawn = drawn();
        if (Boolean.getBoolean("dongne.draw")) Files.writeString(PICTURE, drawn);
        assertThat(PICTURE)
                .as("run `mvn test -Dtest=ModulePictureTest -Ddongne.draw=true` and commit docs/modules.md")
                .content()
                .isEqualTo(drawn);
    }

    private String drawn() {
        List<ApplicationModule> rooms = house.stream()
                .sorted(Comparator.comparing(room -> room.getIdentifier().toString()))
                .toList();
        StringBuilder page = new StringBuilder("""
                # The rooms

                Generated from the code by `ModulePictureTest`; an arrow means "uses". Arrows that another path implies are left
                out of the picture, the table has all of them. Every room also uses `shared`.

                ```mermaid
                flowchart TD
                """);
        for (ApplicationModule room : rooms)
            for (String used : reduced(room)) page.append("  %s --> %s%n".formatted(name(room), used));
        page.append("```\n\n| room | what lives there | uses |\n|---|---|---|\n");
        for (ApplicationModule room : rooms)
            page.append("| `%s` | %s | %s |%n".formatted(name(room), sentence(room), String.join(", ", uses(room))));
        return page.toString();
    }

    /** The used rooms that no other used room leads to. */
    private Set<String> reduced(ApplicationModule room) {
        Set<String> direct = uses(room);
        return direct.stream()
                .filter(used -> direct.stream().noneMatch(other -> !other.equals(used) && leadsTo(other, used)))
                .filter(used -> !used.equals("shared") || direct.size() == 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean leadsTo(String from, String to) {
        Set<String> next = uses(house.getModuleByName(from).orElseThrow());
        return next.contains(to) || next.stream().anyMatch(step -> leadsTo(step, to));
    }

    /** Read once: asking the house again at every step of every way takes minutes. */
    private Set<String> uses(ApplicationModule room) {
        Set<String> known = used.get(name(room));
        if (known != null) return known;
        Set<String> found = usedBy(room);
        used.put(name(room), found);
        return found;
    }

    private Set<String> usedBy(ApplicationModule room) {
        return room.getDirectDependencies(house)
                .uniqueModules()
                .map(ModulePictureTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }

    private static String sentence(ApplicationModule room) {
        Path info = Path.of("src/main/java/kr/dongne", name(room), "package-info.java");
        try {
            Matcher found = SENTENCE.matcher(Files.readString(info));
            return found.find() ? found.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ") : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
