package kr.dongne.testing;

import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dongne.access.AccountId;
import kr.dongne.access.Actor;
import kr.dongne.access.ActorPrincipal;
import kr.dongne.access.Role;
import kr.dongne.shared.DongCode;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Signs the test's thread in: {@code SignedIn.as(Role.DONG_OFFICIAL, "1154551000")}. Stays until {@link #out()} or the next
 * sign-in; the forms that take work give the thread back afterwards.
 */
public final class SignedIn {

    /** The account of everybody who signs in here; it has no row, the log only holds its id. */
    public static final AccountId ACCOUNT = new AccountId(UUID.fromString("01900000-0000-7000-8000-000000000001"));

    private SignedIn() {}

    public static Actor as(Role role, String... dongCodes) {
        return as(actor(Set.of(role), Set.of(), dongCodes));
    }

    /** A check-in desk or consultant at these events. */
    public static Actor at(Role role, UUID... events) {
        return as(actor(Set.of(role), Set.of(events)));
    }

    public static Actor as(Actor actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(actor));
        hold(context);
        return actor;
    }

    public static Actor asSystem() {
        return as(Actor.SYSTEM);
    }

    public static <T> T call(Role role, Supplier<T> work, String... dongCodes) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            as(role, dongCodes);
            return work.get();
        } finally {
            hold(before);
        }
    }

    public static void run(Role role, Runnable work, String... dongCodes) {
        call(
                role,
                () -> {
                    work.run();
                    return true;
                },
                dongCodes);
    }

    public static void out() {
        hold(SecurityContextHolder.createEmptyContext());
        SecurityContextHolder.clearContext();
    }

    /** Lets the threads that push to an open screen act as whoever is signed in, as they do behind a real sign-in. */
    static void keepInTheScreens() {
        hold(SecurityContextHolder.getContext());
    }

    private static void hold(SecurityContext context) {
        SecurityContextHolder.setContext(context);
        VaadinSession screens = VaadinSession.getCurrent();
        if (screens != null && screens.getSession() != null)
            screens.getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    static Actor actor(Set<Role> roles, Set<UUID> events, String... dongCodes) {
        Set<DongCode> dongs = Arrays.stream(dongCodes).map(DongCode::new).collect(Collectors.toSet());
        String name = roles.stream().map(Role::name).sorted().collect(Collectors.joining("+"));
        return new Actor(ACCOUNT, name, roles, dongs, events, false);
    }

    static Authentication authentication(Actor actor) {
        Stream<String> authorities = actor.system()
                ? Stream.of("ROLE_SYSTEM")
                : actor.roles().stream().map(Role::authority);
        List<GrantedAuthority> granted =
                authorities.<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
        ActorPrincipal principal = new TestPrincipal(actor);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, granted);
    }

    /** A principal with a fixed actor, named like it. */
    record TestPrincipal(Actor actor) implements ActorPrincipal, java.security.Principal {
        @Override
        public String getName() {
            return actor.name();
        }
    }
}
