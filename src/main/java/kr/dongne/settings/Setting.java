package kr.dongne.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dongne.shared.InvalidValue;

/** What an administrator may set; everything else cannot be changed from a screen. */
public enum Setting {
    DISTRICT_NAME("district.name", Kind.LINE),
    DISTRICT_PHONE("district.phone", Kind.LINE),
    ORGANIZER("district.organizer", Kind.LINE),
    MAIL_FOOTER("district.mail-footer", Kind.FOOTER),
    PRIVACY_NOTICE("district.privacy-notice", Kind.TEXT),
    PRIVACY_NOTICE_ON_SHEETS("district.privacy-notice.sign-in-sheet", Kind.TEXT),
    SESSION_IDLE("session.idle", Kind.MINUTES),
    SESSION_WARNING("session.warning", Kind.MINUTES),
    ALLOWED_FAILURES("sign-in.allowed-failures", Kind.COUNT),
    FIRST_PAUSE("sign-in.first-pause", Kind.MINUTES),
    SECOND_FACTOR_REQUIRED("sign-in.second-factor-required", Kind.WHOM);

    /** The choices of {@link Kind#WHOM}; the first is the default. */
    public static final List<String> WHOM = List.of("false", "admin", "true");

    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_TEXT = 4000;
    private static final int HIGHEST_COUNT = 100;
    private static final Duration LONGEST = Duration.ofHours(12);

    private final String key;
    private final Kind kind;

    Setting(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** How a setting is written. */
    public enum Kind {
        /** One line of at most 100 characters; empty means the console's own text. */
        LINE,
        /** At most 4,000 characters; empty means the console's own text. */
        TEXT,
        /** At most 4,000 characters with the words that {@link MailFooter} knows; empty means the console's own text. */
        FOOTER,
        /** A duration in ISO 8601, such as PT30M: more than nothing, twelve hours at most. */
        MINUTES,
        /** From 1 to 100. */
        COUNT,
        /** Whose sign-in needs it: "true" for officers and administrators, "admin" for administrators, "false" for nobody. */
        WHOM
    }

    /** The name under which the database keeps it and other rooms ask for it. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** The setting with this key; nothing when there is none any more. */
    public static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** The value as it is kept; empty where the text means the default. Refuses with {@link InvalidValue}. */
    public Optional<String> kept(String text) {
        String value = text.strip();
        if (value.isEmpty()) return Optional.empty();
        boolean good =
                switch (kind) {
                    case LINE -> value.length() <= LONGEST_LINE && value.lines().count() == 1;
                    case TEXT, FOOTER -> value.length() <= LONGEST_TEXT;
                    case MINUTES -> isDuration(value);
                    case COUNT -> value.matches("\\d{1,3}") && isCount(Integer.parseInt(value));
                    case WHOM -> WHOM.contains(value);
                };
        if (!good) throw new InvalidValue("settings.invalid." + kind.name().toLowerCase(Locale.ROOT));
        if (kind == Kind.FOOTER) MailFooter.WORDS.check(value);
        return Optional.of(value);
    }

    private static boolean isCount(int number) {
        return number >= 1 && number <= HIGHEST_COUNT;
    }

    private static boolean isDuration(String value) {
        try {
            Duration duration = Duration.parse(value);
            return duration.isPositive() && duration.compareTo(LONGEST) <= 0;
        } catch (DateTimeParseException notADuration) {
            return false;
        }
    }
}
