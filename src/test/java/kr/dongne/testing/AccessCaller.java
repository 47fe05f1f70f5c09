package kr.dongne.testing;

import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Whoever may knock: nobody known, each {@link Role} (one constant of the same name) and background work. */
public enum AccessCaller {
    ANONYMOUS,
    DISTRICT_OFFICER,
    COUNCIL_OFFICER,
    DONG_OFFICIAL,
    CONSULTANT,
    CHECK_IN,
    ADMIN,
    SYSTEM;

    /** Those of the people that are let in; background work has no browser. */
    public static Set<AccessCaller> people(Predicate<AccessCaller> letIn) {
        Set<AccessCaller> people = roles();
        people.add(ANONYMOUS);
        people.removeIf(letIn.negate());
        return people;
    }

    /** Those of the people, and background work, that are let in. */
    public static Set<AccessCaller> everybody(Predicate<AccessCaller> letIn) {
        Set<AccessCaller> found = people(letIn);
        if (letIn.test(SYSTEM)) found.add(SYSTEM);
        return found;
    }

    /** One caller for each role there is; a new role without a caller fails here. */
    static Set<AccessCaller> roles() {
        return Arrays.stream(Role.values())
                .map(role -> valueOf(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AccessCaller.class)));
    }

    public Authentication authentication() {
        return switch (this) {
            case ANONYMOUS ->
                new AnonymousAuthenticationToken(
                        "key", "anonymous", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")));
            case SYSTEM -> SignedIn.authentication(Actor.SYSTEM);
            default -> SignedIn.authentication(SignedIn.actor(Set.of(Role.valueOf(name())), Set.of()));
        };
    }

    /** What Vaadin knows of the caller. */
    public @Nullable Principal principal() {
        return this == ANONYMOUS ? null : authentication();
    }
}
