package kr.dongne.signin;

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

    private volatile long last = System.nanoTime();

    /** The person did something now. */
    void touch() {
        last = System.nanoTime();
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
