package kr.dongne.signin.link;

import java.util.Optional;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.link.SignInLinks.Link;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One-time links as people before the door know them; nobody learns here which accounts there are. */
@Service
public class LinkRequests {

    private final LinkDispatch dispatch;
    private final SignInLinks links;
    private final ErrandLinks errands;
    private final Owners owners;

    LinkRequests(LinkDispatch dispatch, SignInLinks links, ErrandLinks errands, Owners owners) {
        this.dispatch = dispatch;
        this.links = links;
        this.errands = errands;
        this.owners = owners;
    }

    /** Mails a link to whoever has this user name or address, if the account may be opened that way. */
    @PreAuthorize(Access.PUBLIC)
    public void request(String nameOrAddress) {
        dispatch.request(nameOrAddress);
    }

    /** Whom the link lets in, by name; nothing when it is not open. Looking uses nothing up. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public Optional<String> reader(String token) {
        return links.read(token).flatMap(link -> owners.of(link.account())
                .filter(owner -> owner.enabled() && errands.stands(link, owner))
                .map(Owner::name));
    }

    /** The page of ours that the link leads to, whether it opens or not; nothing when that is the first one. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public Optional<String> target(String token) {
        return links.named(token).map(Link::target);
    }

    /** Whether the link is the own one of whoever has signed in, who then needs none. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public boolean isOwn(String token, AccountId signedIn) {
        return links.named(token)
                .filter(link -> link.account().equals(signedIn))
                .isPresent();
    }

    /** Mails a new link to the same page to whoever has this one, if the account may be opened that way. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public void again(String token) {
        links.named(token).filter(link -> link.target() != null).ifPresent(dispatch::again);
    }
}
