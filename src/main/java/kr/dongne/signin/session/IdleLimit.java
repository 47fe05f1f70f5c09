package kr.dongne.signin.session;

import java.time.Duration;
import kr.dongne.settings.Settings;
import org.springframework.stereotype.Component;

/** How long a session may rest: settings "session.idle" and "session.warning", 30 and 2 minutes unless set. */
@Component
public class IdleLimit {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration WARNING = Duration.ofMinutes(2);
    private static final Duration SLOWEST_NOTE = Duration.ofSeconds(15);

    private final Settings settings;

    IdleLimit(Settings settings) {
        this.settings = settings;
    }

    /** After this rest the session ends. */
    Duration end() {
        return settings.duration("session.idle", IDLE);
    }

    /** After this rest the user is warned. */
    Duration warning() {
        return end().minus(warned());
    }

    /** How long the warning stands before the session ends. */
    Duration warned() {
        Duration wanted = settings.duration("session.warning", WARNING);
        Duration half = end().dividedBy(2);
        return wanted.compareTo(half) < 0 ? wanted : half;
    }

    /** How often a screen tells that its user is active. */
    Duration noteEvery() {
        Duration tenth = end().dividedBy(10);
        return tenth.compareTo(SLOWEST_NOTE) < 0 ? tenth : SLOWEST_NOTE;
    }
}
