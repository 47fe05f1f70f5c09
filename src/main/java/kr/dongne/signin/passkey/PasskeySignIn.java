package kr.dongne.signin.passkey;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import kr.dongne.access.SignInWay;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.signin.door.Door;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.door.Refused;
import kr.dongne.signin.door.SignInStep;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/**
 * Signs in with a passkey whose device has verified its user: that is two factors at once. A challenge belongs to one session,
 * is signed once, and is good for five minutes.
 */
@Component
public class PasskeySignIn {

    /** Where the signed challenge is sent. */
    public static final String USE = SignInStep.PAGES + "/passkey";

    private static final String ATTRIBUTE = PasskeySignIn.class.getName();
    private static final long LONGEST_NANOS = Duration.ofMinutes(5).toNanos();

    private final PasskeyCeremonies ceremonies;
    private final Owners owners;
    private final Door door;
    private final AccessLog log;

    PasskeySignIn(PasskeyCeremonies ceremonies, Owners owners, Door door, AccessLog log) {
        this.ceremonies = ceremonies;
        this.owners = owners;
        this.door = door;
        this.log = log;
    }

    /** Whether browsers can use passkeys at this console's address. */
    public boolean offered() {
        return ceremonies.offered();
    }

    /** What the browser is to have signed, as JSON; it is kept in the session by the given setter of attributes. */
    public String challenge(BiConsumer<String, Object> session) {
        PublicKeyCredentialRequestOptions asked = ceremonies.forSignIn();
        session.accept(ATTRIBUTE, new Asked(asked, System.nanoTime()));
        return PasskeyCeremonies.json(asked);
    }

    /** In, or {@link Refused}; whatever was wrong, the words are the same. */
    public Authentication authenticate(@Nullable HttpSession session, String answer, WebAuthenticationDetails details) {
        Owner owner = taken(session)
                .flatMap(asked -> ceremonies.signer(asked, answer))
                .flatMap(owners::of)
                .filter(Owner::mayComeVouchedFor)
                .orElseThrow(() -> refused(details));
        return door.open(owner, SignInWay.PASSKEY, details);
    }

    private static Optional<PublicKeyCredentialRequestOptions> taken(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Asked asked)) return Optional.empty();
        session.removeAttribute(ATTRIBUTE);
        boolean fresh = System.nanoTime() - asked.sinceNanos() < LONGEST_NANOS;
        return fresh ? Optional.of(asked.options()) : Optional.empty();
    }

    private Refused refused(WebAuthenticationDetails details) {
        var proof = UsernamePasswordAuthenticationToken.unauthenticated("", "");
        proof.setDetails(details);
        log.recordFor(null, AccessTask.SIGN_IN_FAILED, "REFUSED", proof, "passkey");
        return new Refused("passkey");
    }

    private record Asked(PublicKeyCredentialRequestOptions options, long sinceNanos) implements Serializable {}
}
