package kr.dongne.mime;

import java.util.ArrayList;
import java.util.List;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Reads the mailboxes of an address header (RFC 5322, 3.4): taken apart first, decoded afterwards. */
public final class Mailboxes {

    private final String header;
    private final List<Party> parties = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder bare = new StringBuilder();
    private @Nullable String angled;
    private boolean doubtful;
    private int at;

    private Mailboxes(String header) {
        this.header = header;
        while (at < header.length()) step(header.charAt(at));
        finish();
    }

    /** All readable mailboxes, in their order. */
    static List<Party> of(String header) {
        return List.copyOf(new Mailboxes(header).parties);
    }

    /** The one mailbox of the only header of this name; null where there is none, more than one, or doubt. */
    static @Nullable Party single(List<String> headers) {
        if (headers.size() != 1) return null;
        Mailboxes mailboxes = new Mailboxes(headers.getFirst());
        return mailboxes.doubtful || mailboxes.parties.size() != 1 ? null : mailboxes.parties.getFirst();
    }

    /** The address in this text, with or without its scheme; null where it is none. */
    public static @Nullable EmailAddress address(String text) {
        try {
            return EmailAddress.ofNullable(text);
        } catch (InvalidValue notAnAddress) {
            return null;
        }
    }

    private void step(char character) {
        switch (character) {
            case '"' -> name.append(quoted('"'));
            case '(' -> quoted(')');
            case '<' -> {
                if (angled != null) doubtful = true;
                angled = quoted('>');
            }
            case ',', ';' -> {
                finish();
                at++;
            }
            case ':' -> {
                clear();
                at++;
            }
            default -> {
                plain(character);
                at++;
            }
        }
    }

    private void plain(char character) {
        if (angled != null && !Character.isWhitespace(character)) doubtful = true;
        bare.append(character);
        name.append(character);
    }

    /** What stands up to the closing character, escapes undone; moves behind it. */
    private String quoted(char close) {
        StringBuilder inner = new StringBuilder();
        at++;
        while (at < header.length() && header.charAt(at) != close) {
            if (header.charAt(at) == '\\' && at + 1 < header.length()) at++;
            inner.append(header.charAt(at++));
        }
        at++;
        return inner.toString();
    }

    private void finish() {
        EmailAddress email = address(angled != null ? angled : bare.toString());
        boolean something = angled != null || !bare.toString().isBlank();
        if (email != null) parties.add(new Party(email, angled == null ? null : readableName()));
        else if (something) doubtful = true;
        clear();
    }

    private @Nullable String readableName() {
        String readable = EncodedWords.decoded(name.toString());
        return readable.isEmpty() ? null : readable;
    }

    private void clear() {
        name.setLength(0);
        bare.setLength(0);
        angled = null;
    }
}
