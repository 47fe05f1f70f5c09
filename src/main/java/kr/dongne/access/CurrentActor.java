package kr.dongne.access;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds out who is acting in this thread. */
@Component
public class CurrentActor {

    /** The actor; refuses when nobody has signed in. */
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal)
            return principal.actor();
        throw new AuthenticationCredentialsNotFoundException("nobody has signed in");
    }
}
