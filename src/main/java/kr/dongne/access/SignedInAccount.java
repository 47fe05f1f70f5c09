package kr.dongne.access;

import java.util.Collection;
import java.util.UUID;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who has signed in: asks anew what the account may do, and remembers the dong chosen in this session. */
class SignedInAccount implements UserDetails, ActorPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient AccountId account;
    private final String username;
    private final transient @Nullable UUID session;
    private final transient LiveActors live;
    private transient volatile @Nullable DongCode chosen;

    /** Without a session the account acts through a token, which is looked after elsewhere. */
    SignedInAccount(AccountId account, String username, @Nullable UUID session, LiveActors live) {
        this.account = account;
        this.username = username;
        this.session = session;
        this.live = live;
    }

    AccountId account() {
        return account;
    }

    @Override
    public Actor actor() {
        return isEnabled() ? grants().actor(chosen) : grants().nobody();
    }

    Grants grants() {
        return live.of(account);
    }

    @Nullable UUID session() {
        return session;
    }

    void choose(@Nullable DongCode dong) {
        chosen = dong;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return actor().roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        Grants grants = grants();
        return grants.enabled() && (session == null || grants.sessions().contains(session));
    }
}
