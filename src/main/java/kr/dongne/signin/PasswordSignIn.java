package kr.dongne.signin;

import java.util.Objects;
import java.util.Optional;
import kr.dongne.access.SignInWay;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.signin.door.Door;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.door.SignInFailures;
import org.jspecify.annotations.Nullable;
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

    private final Owners owners;
    private final PasswordEncoder passwords;
    private final SignInFailures failures;
    private final Door door;
    private final AccessLog log;
    private final String nobodysHash;

    PasswordSignIn(Owners owners, PasswordEncoder passwords, SignInFailures failures, Door door, AccessLog log) {
        this.owners = owners;
        this.passwords = passwords;
        this.failures = failures;
        this.door = door;
        this.log = log;
        nobodysHash = Objects.requireNonNull(passwords.encode(Password.random().value()));
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String name = Username.normalised(typed.getName());
        Optional<Owner> owner = owners.named(name);
        SignInFailures.Attempt attempt = failures.begin(name);
        if (attempt == SignInFailures.Attempt.LOCKED) {
            fail(AccessTask.SIGN_IN_FAILED, owner, typed, "locked");
            throw new LockedException("locked");
        }
        if (!fits(owner, typed)) {
            boolean last = attempt == SignInFailures.Attempt.LAST;
            fail(last ? AccessTask.LOCKED_OUT : AccessTask.SIGN_IN_FAILED, owner, typed, null);
            throw new BadCredentialsException("refused");
        }
        failures.forget(name);
        return door.admit(owner.orElseThrow(), SignInWay.PASSWORD, typed);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean fits(Optional<Owner> owner, Authentication typed) {
        String password = Objects.toString(typed.getCredentials(), "");
        String hash = owner.map(Owner::passwordHash).orElse(nobodysHash);
        boolean same = passwords.matches(password, hash);
        return same && owner.filter(Owner::enabled).map(Owner::passwordHash).isPresent();
    }

    /** A stranger's name may be a password typed into the wrong field: it is not written down. */
    private void fail(AccessTask task, Optional<Owner> owner, Authentication typed, @Nullable String detail) {
        log.recordFor(owner.map(Owner::id).orElse(null), task, "REFUSED", typed, detail);
    }
}
