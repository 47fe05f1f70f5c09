package kr.dongne.signin.link;

import kr.dongne.access.LiveSessions;
import kr.dongne.access.SignInWay;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.Transactions;
import kr.dongne.signin.door.Door;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.door.Pending;
import kr.dongne.signin.door.SignInStep;
import kr.dongne.signin.door.StepMissing;
import kr.dongne.signin.link.SignInLinks.Link;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in with a one-time link; what it opens is looked at when it is used, not when it was mailed. */
@Component
public class LinkSignIn {

    /** Where links are asked for and lead to. */
    public static final String PAGE = SignInStep.PAGES + "/link";

    /** Where a link is used up. */
    public static final String USE = SignInStep.PAGES + "/enter";

    private final SignInLinks links;
    private final ErrandLinks errands;
    private final Owners owners;
    private final Door door;
    private final LiveSessions sessions;
    private final Transactions transactions;
    private final AccessLog log;

    LinkSignIn(
            SignInLinks links,
            ErrandLinks errands,
            Owners owners,
            Door door,
            LiveSessions sessions,
            Transactions transactions,
            AccessLog log) {
        this.links = links;
        this.errands = errands;
        this.owners = owners;
        this.door = door;
        this.sessions = sessions;
        this.transactions = transactions;
        this.log = log;
    }

    /** Lets the bearer of an open link in, or one step further ({@link StepMissing}). */
    public Authentication authenticate(Authentication token) {
        String value = ((OneTimeTokenAuthenticationToken) token).getTokenValue();
        Link link = links.use(value == null ? "" : value).orElseThrow(() -> refused(token));
        links.closeAllButErrands(link.account());
        Owner owner = owners.of(link.account())
                .filter(found -> found.enabled() && errands.stands(link, found))
                .orElseThrow(() -> refused(token));
        if (link.purpose() == LinkPurpose.HELPER && owner.helper()) return onOnePhone(owner, token);
        if (owner.mayComeByLink()) return door.admit(owner, SignInWay.LINK, token);
        if (link.purpose() != LinkPurpose.INVITATION) throw refused(token);
        throw new StepMissing(Pending.now(owner.id(), SignInStep.PASSWORD));
    }

    /** Whoever helps at a desk is in on one phone: the last one that used a link, also when two use one each at once. */
    private Authentication onOnePhone(Owner helper, Authentication token) {
        return transactions.call(() -> {
            sessions.hold(helper.id());
            sessions.endAll(helper.id(), null);
            return door.open(helper, SignInWay.HELPER, token.getDetails());
        });
    }

    private InvalidOneTimeTokenException refused(Authentication token) {
        log.recordFor(null, AccessTask.SIGN_IN_FAILED, "REFUSED", token, "link");
        return new InvalidOneTimeTokenException("refused");
    }
}
