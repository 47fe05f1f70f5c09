package kr.dongne.access;

import com.vaadin.flow.server.VaadinSession;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets somebody else act in this thread for a while, and gives it back to whom it belonged. */
final class ActingContext {

    private ActingContext() {}

    static <T> T call(Authentication actor, Supplier<T> work) {
        VaadinSession screen = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null); // in a screen's thread its user would come before the context set here
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(actor);
            SecurityContextHolder.setContext(context);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
            VaadinSession.setCurrent(screen);
        }
    }
}
