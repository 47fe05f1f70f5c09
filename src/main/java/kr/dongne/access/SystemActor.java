package kr.dongne.access;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Runs background work as the one actor SYSTEM, which may do only what {@link Access#SYSTEM} allows. */
@Component
public class SystemActor {

    private static final String AUTHORITY = "ROLE_SYSTEM";

    /** Runs the work as SYSTEM and gives the thread back to whom it belonged. */
    public <T> T call(Supplier<T> work) {
        return ActingContext.call(system(), work);
    }

    /** Runs the work as SYSTEM and gives the thread back to whom it belonged. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private static Authentication system() {
        ActorPrincipal principal = () -> Actor.SYSTEM;
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority(AUTHORITY)));
    }
}
