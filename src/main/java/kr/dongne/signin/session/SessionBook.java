package kr.dongne.signin.session;

import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.ActorPrincipal;
import kr.dongne.access.LiveSessions;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Keeps the list of open sessions true: notes now and then that a user is there, and that a session is over. */
@Component
public class SessionBook {

    private final LiveSessions sessions;
    private final AccessLog log;
    private final Transactions transactions;

    SessionBook(LiveSessions sessions, AccessLog log, Transactions transactions) {
        this.sessions = sessions;
        this.log = log;
        this.transactions = transactions;
    }

    /** The session is over, by the user's wish or for the given cause. */
    public void over(Authentication session, @Nullable String cause) {
        log.signedOut(session, cause);
        Optional<UUID> id = LiveSessions.of(session);
        if (id.isPresent() && session.getPrincipal() instanceof ActorPrincipal principal)
            transactions.run(() -> end(principal, id.get()));
    }

    /** Notes at most once a minute that the user did something. */
    void seen(Authentication session, Activity activity) {
        if (activity.isWorthNoting()) LiveSessions.of(session).ifPresent(sessions::seen);
    }

    private void end(ActorPrincipal principal, UUID id) {
        var account = principal.actor().account();
        if (account != null) sessions.end(account, id);
    }
}
