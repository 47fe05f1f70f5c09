package kr.dongne.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import kr.dongne.access.Role;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Signs in for a screen test: {@code @WithActor(role = Role.DONG_OFFICIAL, dongs = "1154551000")}. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithActor.Factory.class)
public @interface WithActor {

    Role[] role();

    String[] dongs() default {};

    /** Makes the context that the annotation asks for. */
    class Factory implements WithSecurityContextFactory<WithActor> {
        @Override
        public SecurityContext createSecurityContext(WithActor wanted) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    SignedIn.authentication(SignedIn.actor(Set.of(wanted.role()), Set.of(), wanted.dongs())));
            return context;
        }
    }
}
