package kr.dongne.signin.link;

import java.net.URI;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.NotFound;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that an officer shows to those who help at a desk: for one phone, and never stored. */
@Service
public class HelperLinks {

    private final SignInLinks links;
    private final Owners owners;
    private final URI baseUrl;

    HelperLinks(SignInLinks links, Owners owners, DongneProperties properties) {
        this.links = links;
        this.owners = owners;
        baseUrl = properties.baseUrl();
    }

    /** The address of a new link, which closes the earlier ones; refuses with {@link NotFound} whoever is no helper or is over. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public String make(AccountId helper) {
        boolean comesIn =
                owners.of(helper).filter(Owner::helper).filter(Owner::enabled).isPresent();
        if (!comesIn) throw new NotFound();
        links.closeAll(helper);
        return baseUrl + LinkSignIn.PAGE + "/"
                + links.token(links.make(helper, LinkPurpose.HELPER).orElseThrow());
    }
}
