package kr.dongne.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets Debian's Emacs answer an invitation as its user would, with gnus-icalendar. */
public final class EmacsReply {

    private static final Path SCRIPT = Path.of("src/test/foreign/reply.el").toAbsolutePath();
    private static final Path TARGET = Path.of("target/foreign").toAbsolutePath();

    /** What the user of Emacs chooses. */
    public enum Choice {
        ACCEPTED,
        DECLINED,
        TENTATIVE
    }

    /** What Emacs has written: the calendar alone, and the whole mail as it would send it. */
    public record Written(byte[] calendar, byte[] mail) {}

    private EmacsReply() {}

    /** The answer to this invitation; fails with the name of the package to install where Emacs is missing. */
    public static Written to(byte[] invitation, Choice choice, String attendee, String organizer) {
        Command.requireProgram("emacs", "emacs-nox");
        Path calendar = Command.temporary(TARGET, new byte[0], ".ics");
        Path mail = Command.temporary(TARGET, new byte[0], ".eml");
        Map<String, String> environment = Map.of(
                "ICS", Command.temporary(TARGET, invitation, ".ics").toString(),
                "STATUS", choice.name().toLowerCase(Locale.ROOT),
                "ATTENDEE", attendee,
                "ORGANIZER", organizer,
                "REPLY_ICS", calendar.toString(),
                "REPLY_MAIL", mail.toString(),
                "HOME", TARGET.toString(),
                "LC_ALL", "C.UTF-8");
        Command.run(List.of("emacs", "-Q", "--batch", "-l", SCRIPT.toString()), environment);
        try {
            return new Written(Files.readAllBytes(calendar), Files.readAllBytes(mail));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
