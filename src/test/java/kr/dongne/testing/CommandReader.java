package kr.dongne.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A reader that is a program: it is given a file and prints what it finds, line by line (src/test/foreign). */
final class CommandReader implements ForeignReader {

    private static final Path SOURCES = Path.of("src/test/foreign").toAbsolutePath();
    private static final Path TARGET = Path.of("target/foreign").toAbsolutePath();
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX");

    private final String name;
    private final List<String> command;

    private CommandReader(String name, List<String> command) {
        this.name = name;
        this.command = command;
    }

    /** libical's parser and its restriction check, from a small program that is compiled here. */
    static CommandReader libical() {
        Command.require("/usr/include/libical/ical.h", "libical-dev");
        Command.requireProgram("gcc", "gcc");
        Path program = Preparation.alone(CommandReader::compiledCheck);
        return new CommandReader("libical", List.of(program.toString()));
    }

    private static Path compiledCheck() {
        Path program = TARGET.resolve("check");
        Path source = SOURCES.resolve("check.c");
        if (Command.isOlder(program, source))
            Command.run(List.of(
                    "gcc", "-Wall", "-Wextra", "-Werror", "-o", program.toString(), source.toString(), "-lical"));
        return program;
    }

    /** Debian's icalendar for Python 3. */
    static CommandReader python() {
        Command.require("/usr/bin/python3", "python3");
        Command.require("/usr/lib/python3/dist-packages/icalendar/__init__.py", "python3-icalendar");
        return new CommandReader(
                "icalendar",
                List.of("/usr/bin/python3", SOURCES.resolve("check.py").toString()));
    }

    /** Mozilla's ical.js, from its npm package. */
    static CommandReader icalJs() {
        Command.requireProgram("node", "nodejs");
        Command.requireProgram("npm", "npm");
        Path library = Preparation.alone(CommandReader::installedIcalJs);
        return new CommandReader(
                "ical.js", List.of("node", SOURCES.resolve("check.mjs").toString(), library.toString()));
    }

    private static Path installedIcalJs() {
        Path library = TARGET.resolve("node_modules/ical.js/dist/ical.js");
        if (!Files.exists(library))
            Command.run(List.of(
                    "npm", "install", "--prefix", TARGET.toString(), "--no-audit", "--no-fund", "ical.js@2.2.1"));
        return library;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Findings read(byte[] ics) {
        Path file = Command.temporary(TARGET, ics, ".ics");
        List<String> whole = new ArrayList<>(command);
        whole.add(file.toString());
        List<String> lines = Command.run(whole).lines().toList();
        return new Findings(
                starting(lines, "ERROR "),
                starting(lines, "START ").stream()
                        .map(start -> UTC.parse(start, Instant::from))
                        .toList(),
                starting(lines, "TEXT "));
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<String> starting(List<String> lines, String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }
}
