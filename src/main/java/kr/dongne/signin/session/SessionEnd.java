package kr.dongne.signin.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import kr.dongne.access.LiveSessions;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose user did nothing for too long, or whose account was disabled, before the request is handled. Only
 * a page that the user opens, or a file that is fetched or sent, counts as doing something here; what happens within a
 * screen is told by {@link IdleWatch#listen}. Heartbeats, push and what a screen fetches by itself never count.
 */
public class SessionEnd extends OncePerRequestFilter {

    private static final Duration LEEWAY = Duration.ofMinutes(1);

    /** How long a helper's phone may sleep. */
    private static final Duration LONGEST_HELP = Duration.ofHours(12);

    private final IdleLimit limit;
    private final SessionBook book;

    public SessionEnd(IdleLimit limit, SessionBook book) {
        this.limit = limit;
        this.book = book;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(Activity.OVER) != null) session.invalidate();
        else if (session != null) check(request, session);
        chain.doFilter(request, response);
    }

    private void check(HttpServletRequest request, HttpSession session) {
        Authentication signedIn = Activity.signedIn(session.getAttribute(Activity.contextAttribute()));
        if (signedIn == null) return;
        boolean helper = LiveSessions.isOfHelper(signedIn);
        Activity activity =
                activity(session, helper ? LONGEST_HELP : limit.end().plus(LEEWAY));
        boolean idle = !helper && activity.idle().compareTo(limit.end()) >= 0;
        if (idle || !signedIn.isAuthenticated()) {
            book.over(signedIn, LiveSessions.whyOver(signedIn).orElse("idle"));
            session.invalidate();
            SecurityContextHolder.clearContext();
        } else if (isTheUsersOwn(request)) {
            activity.touch();
            book.seen(signedIn, activity);
        }
    }

    private static Activity activity(HttpSession session, Duration kept) {
        if (session.getAttribute(Activity.ATTRIBUTE) instanceof Activity known) return known;
        Activity begun = new Activity();
        session.setAttribute(Activity.ATTRIBUTE, begun);
        session.setMaxInactiveInterval((int) kept.toSeconds());
        return begun;
    }

    private static boolean isTheUsersOwn(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean byTheScreenItself = request.getParameter("v-r") != null || path.startsWith("/VAADIN/");
        boolean file = path.startsWith("/VAADIN/dynamic/");
        return file || !byTheScreenItself;
    }
}
