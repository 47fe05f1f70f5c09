package kr.dongne.signin.link;

import java.util.Optional;
import kr.dongne.access.Access;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One-time links as people before the door know them; nobody learns here which accounts there are. */
@Service
public class LinkRequests {

    private final LinkDispatch dispatch;
    private final SignInLinks links;
    private final Owners owners;

    LinkRequests(LinkDispatch dispatch, SignInLinks links, Owners owners) {
        this.dispatch = dispatch;
        this.links = links;
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
        return links.read(token)
                .flatMap(link -> owners.of(link.account()))
                .filter(Owner::enabled)
                .map(Owner::name);
    }
}
