package kr.dongne.signin;

import kr.dongne.access.SignInWay;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.signin.SignInLinks.Link;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in with a one-time link; what it opens is looked at when it is used, not when it was mailed. */
@Component
class LinkSignIn {

    private final SignInLinks links;
    private final Owners owners;
    private final Door door;
    private final AccessLog log;

    LinkSignIn(SignInLinks links, Owners owners, Door door, AccessLog log) {
        this.links = links;
        this.owners = owners;
        this.door = door;
        this.log = log;
    }

    Authentication authenticate(Authentication token) {
        String value = ((OneTimeTokenAuthenticationToken) token).getTokenValue();
        Link link = links.use(value == null ? "" : value).orElseThrow(() -> refused(token));
        links.closeAll(link.account());
        Owner owner = owners.of(link.account()).filter(Owner::enabled).orElseThrow(() -> refused(token));
        if (owner.mayComeByLink()) return door.admit(owner, SignInWay.LINK, token);
        if (link.purpose() != LinkPurpose.INVITATION) throw refused(token);
        throw new StepMissing(Pending.now(owner.id(), SignInStep.PASSWORD));
    }

    private InvalidOneTimeTokenException refused(Authentication token) {
        log.recordFor(null, AccessTask.SIGN_IN_FAILED, "REFUSED", token, "link");
        return new InvalidOneTimeTokenException("refused");
    }
}
