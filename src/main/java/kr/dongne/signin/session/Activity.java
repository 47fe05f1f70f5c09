package kr.dongne.signin.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** When the person behind a session last did something; measured by a clock that nobody can set. */
final class Activity {

    /** The attribute of the HTTP session that holds it. */
    static final String ATTRIBUTE = Activity.class.getName();

    /** The attribute of an HTTP session that was ended and only waits to be thrown away. */
    static final String OVER = ATTRIBUTE + ".over";

    private static final long NOTED_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

    private volatile long last = System.nanoTime();
    private volatile long noted = last;

    /** The person did something now. */
    void touch() {
        last = System.nanoTime();
    }

    /** Whether the person did something that nobody has noted for a minute; asking takes it as noted. */
    boolean isWorthNoting() {
        long latest = last;
        if (latest - noted < NOTED_EVERY_NANOS) return false;
        noted = latest;
        return true;
    }

    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - last);
    }

    /** Who is signed in with the session that has this security context; null when nobody is. */
    static @Nullable Authentication signedIn(@Nullable Object context) {
        return context instanceof SecurityContext known ? known.getAuthentication() : null;
    }

    /** The attribute of the HTTP session that holds the security context. */
    static String contextAttribute() {
        return HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    }
}
