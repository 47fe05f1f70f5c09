package kr.dongne.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** The file that benchmarks write their sections to. */
final class Results {

    private static final Path RESULTS = Path.of("bench/RESULTS.md");

    private Results() {}

    /** Puts the section in the place of its predecessor; the sections stand in the order of their numbers. */
    static void write(String number, String section) {
        var sections = new TreeMap<String, String>();
        try {
            String before = Files.exists(RESULTS) ? Files.readString(RESULTS) : "";
            for (String part : before.split("(?m)^(?=## )"))
                if (part.startsWith("## ")) sections.put(part.substring(3, part.indexOf(": ")), part.strip() + "\n");
            sections.put(number, section);
            Files.createDirectories(RESULTS.getParent());
            Files.writeString(RESULTS, """
                    # Results

                    Written by `bin/bench`. Ours and the peer ran in one run, in turn; machines are noisy, so only the ratio counts.

                    """ + String.join("\n", sections.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(section);
    }
}
