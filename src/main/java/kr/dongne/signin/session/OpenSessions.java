package kr.dongne.signin.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kr.dongne.access.AccountId;
import kr.dongne.access.LiveSessions;
import kr.dongne.access.SessionRow;
import org.springframework.stereotype.Component;

/** Which sessions are still open: a browser that was simply closed says nothing, so those at rest for too long are not. */
@Component
public class OpenSessions {

    /** A user is noted once a minute. */
    private static final Duration LEEWAY = Duration.ofMinutes(2);

    private final LiveSessions sessions;
    private final IdleLimit limit;
    private final Clock clock;

    OpenSessions(LiveSessions sessions, IdleLimit limit, Clock clock) {
        this.sessions = sessions;
        this.limit = limit;
        this.clock = clock;
    }

    /** The account's open sessions, the one that did something last first. */
    public List<SessionRow> of(AccountId account) {
        return sessions.open(account, clock.instant().minus(limit.end()).minus(LEEWAY));
    }
}
