package kr.dongne.signin.session;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser and its system, guessed from what the browser says of itself. */
public final class Device {

    /** The first that is found counts: most browsers also name those they descend from. */
    private static final String[][] BROWSERS = {
        {"Whale/", "Whale"},
        {"Edg", "Edge"},
        {"SamsungBrowser/", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"Macintosh", "macOS"},
        {"Linux", "Linux"}
    };

    private Device() {}

    /** Such as "Chrome · Windows"; nothing when neither is known. */
    public static Optional<String> of(@Nullable String userAgent) {
        if (userAgent == null) return Optional.empty();
        String words = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(known -> first(known, userAgent).stream())
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Optional<String> first(String[][] known, String userAgent) {
        return Stream.of(known)
                .filter(one -> userAgent.contains(one[0]))
                .map(one -> one[1])
                .findFirst();
    }
}
