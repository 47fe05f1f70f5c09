package kr.dongne.signin.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import kr.dongne.access.AccountId;
import org.jspecify.annotations.Nullable;

/** Somebody on the way in; nobody yet. Kept in the session for ten minutes, by a clock that nobody can set. */
public record Pending(AccountId account, SignInStep step, long sinceNanos) {

    private static final String ATTRIBUTE = Pending.class.getName();
    private static final long LONGEST_NANOS = Duration.ofMinutes(10).toNanos();

    /** Somebody begins to wait at this step. */
    public static Pending now(AccountId account, SignInStep step) {
        return new Pending(account, step, System.nanoTime());
    }

    /** Who is on the way in with this request, at this step. */
    public static Optional<Pending> in(HttpServletRequest request, SignInStep step) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(ATTRIBUTE);
        return kept instanceof Pending pending && pending.step == step && !pending.isOver()
                ? Optional.of(pending)
                : Optional.empty();
    }

    /** Remembers it in a session with a new identity. */
    public static void remember(HttpServletRequest request, @Nullable Pending pending) {
        if (pending == null) {
            HttpSession session = request.getSession(false);
            if (session != null) session.removeAttribute(ATTRIBUTE);
            return;
        }
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, pending);
    }

    private boolean isOver() {
        return System.nanoTime() - sinceNanos > LONGEST_NANOS;
    }
}
