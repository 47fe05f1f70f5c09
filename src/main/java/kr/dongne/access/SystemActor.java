package kr.dongne.access;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Runs background work as the one actor SYSTEM, which may do only what {@link Access#SYSTEM} allows. */
@Component
public class SystemActor {

    private static final String AUTHORITY = "ROLE_SYSTEM";

    /** Runs the work as SYSTEM and gives the thread back to whom it belonged. */
    public <T> T call(Supplier<T> work) {
        VaadinSession screen = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null); // in a screen's thread its user would come before the context set here
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(systemContext());
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
            VaadinSession.setCurrent(screen);
        }
    }

    /** Runs the work as SYSTEM and gives the thread back to whom it belonged. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private static SecurityContext systemContext() {
        ActorPrincipal principal = () -> Actor.SYSTEM;
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority(AUTHORITY))));
        return context;
    }
}
