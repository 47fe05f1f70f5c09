package kr.dongne.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody who has subscribed to a feed with the programs vdirsyncer (Debian), which fetches it, and khal, which shows it; one
 * that is missing fails the test. Everything that they keep is in a folder of their own.
 */
public final class Subscriber {

    private static final String FORMAT = "{start-long}–{end-time} {status}{title} @ {location}";

    private final Path home;

    private Subscriber(Path home) {
        this.home = home;
    }

    /** Subscribes to this address, with everything in this folder. */
    public static Subscriber to(String address, Path home) {
        Command.requireProgram("vdirsyncer", "vdirsyncer");
        Command.requireProgram("khal", "khal");
        Subscriber subscriber = new Subscriber(home);
        subscriber.write("vdirsyncer.conf", """
                [general]
                status_path = "%1$s/status/"
                [pair dongne]
                a = "local"
                b = "feed"
                collections = null
                [storage local]
                type = "filesystem"
                path = "%1$s/calendar/"
                fileext = ".ics"
                [storage feed]
                type = "http"
                url = "%2$s"
                """.formatted(home, address));
        subscriber.write("khal.conf", """
                [calendars]
                [[dongne]]
                path = %1$s/calendar
                [sqlite]
                path = %1$s/khal.db
                [locale]
                local_timezone = Asia/Seoul
                default_timezone = Asia/Seoul
                timeformat = %%H:%%M
                dateformat = %%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                """.formatted(home));
        subscriber.run("vdirsyncer", "-c", home + "/vdirsyncer.conf", "discover");
        return subscriber;
    }

    /** Fetches the feed. */
    public void sync() {
        run("vdirsyncer", "-c", home + "/vdirsyncer.conf", "sync");
    }

    /** What the calendar shows from this day on, a line each: {@code 2030-05-28 14:00–16:00 CONFIRMED title @ place}. */
    public List<String> list(String firstDay, int days) {
        return run(
                        "khal",
                        "-c",
                        home + "/khal.conf",
                        "list",
                        "--day-format",
                        "",
                        "--format",
                        FORMAT,
                        firstDay,
                        days + "d")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private String run(String... command) {
        return Command.run(
                new ArrayList<>(List.of(command)),
                Map.of(
                        "HOME",
                        home.toString(),
                        "XDG_CONFIG_HOME",
                        home.toString(),
                        "TZ",
                        "Asia/Seoul",
                        "NO_COLOR",
                        "1"));
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(home.resolve("calendar"));
            Files.writeString(home.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
