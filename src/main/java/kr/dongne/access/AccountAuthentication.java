package kr.dongne.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** An authentication whose authorities are those of this moment, not those of the sign-in. */
class AccountAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final SignedInAccount principal;

    AccountAuthentication(SignedInAccount principal, @Nullable Object details) {
        super(List.of());
        this.principal = principal;
        setDetails(details);
        super.setAuthenticated(true);
    }

    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return List.copyOf(principal.getAuthorities());
    }

    @Override
    public boolean isAuthenticated() {
        return super.isAuthenticated() && principal.isEnabled();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public SignedInAccount getPrincipal() {
        return principal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountAuthentication same && same.principal == principal;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(principal);
    }
}
