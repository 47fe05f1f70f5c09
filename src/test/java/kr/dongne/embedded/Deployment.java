package kr.dongne.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker-compose.yml} and the {@code Dockerfile} say, read as Docker would read it without any variable set. */
final class Deployment {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\$|\\$\\{\\w+:-([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final Map<String, Object> compose;
    private final List<String> dockerfile;

    private Deployment(Map<String, Object> compose, List<String> dockerfile) {
        this.compose = compose;
        this.dockerfile = dockerfile;
    }

    static Deployment read() throws IOException {
        return new Deployment(
                new Yaml().load(Files.readString(Path.of("docker-compose.yml"))),
                Files.readAllLines(Path.of("Dockerfile")));
    }

    Map<String, Object> services() {
        return map(compose, "services");
    }

    Map<String, Object> service(String name) {
        return map(services(), name);
    }

    Map<String, Object> volumes() {
        return map(compose, "volumes");
    }

    /** The service's variables, defaults filled in. */
    Map<String, String> environment(String service) {
        var environment = new LinkedHashMap<String, String>();
        map(service(service), "environment").forEach((name, value) -> environment.put(name, filled(value.toString())));
        return environment;
    }

    /** The service's health command, as an argument list. */
    List<String> healthCommand(String service) {
        return list(map(service(service), "healthcheck"), "test").stream()
                .skip(1)
                .map(part -> filled(part.toString()))
                .toList();
    }

    /** The variables of the image itself. */
    Map<String, String> imageEnvironment() {
        var environment = new LinkedHashMap<String, String>();
        instructions("ENV").forEach(line -> {
            String[] parts = line.split("=", 2);
            environment.put(parts[0], parts[1]);
        });
        return environment;
    }

    /** The image's entry command, as an argument list. */
    List<String> entryCommand() {
        Matcher parts = QUOTED.matcher(instructions("ENTRYPOINT").getLast());
        return parts.results().map(part -> part.group(1)).toList();
    }

    /** What the Dockerfile says after this word, in order. */
    List<String> instructions(String word) {
        return dockerfile.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1).strip())
                .toList();
    }

    private static String filled(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? "$" : found.group(1)));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> parent, String name) {
        return (List<Object>) parent.get(name);
    }
}
