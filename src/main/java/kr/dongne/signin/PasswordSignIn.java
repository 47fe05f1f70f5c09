package kr.dongne.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.LiveActors;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs in with name and password; takes as long for a name that nobody has as for one with a wrong password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final SignInFailures failures;
    private final LiveActors live;
    private final AccessLog log;
    private final String nobodysHash;

    PasswordSignIn(
            JdbcClient jdbc, PasswordEncoder passwords, SignInFailures failures, LiveActors live, AccessLog log) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.failures = failures;
        this.live = live;
        this.log = log;
        nobodysHash = Objects.requireNonNull(passwords.encode(Password.random().value()));
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String name = Username.normalised(typed.getName());
        Optional<Stored> account = stored(name);
        SignInFailures.Attempt attempt = failures.begin(name);
        if (attempt == SignInFailures.Attempt.LOCKED) {
            fail(AccessTask.SIGN_IN_FAILED, account, typed, "locked");
            throw new LockedException("locked");
        }
        if (!fits(account, typed)) {
            boolean last = attempt == SignInFailures.Attempt.LAST;
            fail(last ? AccessTask.LOCKED_OUT : AccessTask.SIGN_IN_FAILED, account, typed, null);
            throw new BadCredentialsException("refused");
        }
        failures.succeeded(name);
        return signedIn(account.orElseThrow(), typed);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean fits(Optional<Stored> account, Authentication typed) {
        String password = Objects.toString(typed.getCredentials(), "");
        String hash = account.map(Stored::passwordHash).orElse(nobodysHash);
        boolean same = passwords.matches(password, hash);
        return same && account.filter(Stored::enabled).isPresent();
    }

    private Authentication signedIn(Stored account, Authentication typed) {
        Authentication authentication = live.session(account.id(), account.username(), typed.getDetails());
        log.recordFor(account.id(), AccessTask.SIGN_IN, "OK", authentication, null);
        return authentication;
    }

    /** A stranger's name may be a password typed into the wrong field: it is not written down. */
    private void fail(AccessTask task, Optional<Stored> account, Authentication typed, @Nullable String detail) {
        log.recordFor(account.map(Stored::id).orElse(null), task, "REFUSED", typed, detail);
    }

    private Optional<Stored> stored(String name) {
        return jdbc
                .sql("select id, username, password_hash, enabled from account where username = :name")
                .param("name", name)
                .query((row, number) -> new Stored(
                        new AccountId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getBoolean("enabled")))
                .list()
                .stream()
                .filter(found -> found.username().equals(name)) // the column's collation is more generous
                .findFirst();
    }

    private record Stored(AccountId id, String username, String passwordHash, boolean enabled) {}
}
