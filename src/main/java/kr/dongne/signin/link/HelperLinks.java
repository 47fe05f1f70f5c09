package kr.dongne.signin.link;

import java.net.URI;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.account.HelperAccounts;
import kr.dongne.shared.DongneProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that an officer shows to those who help at a desk: for one phone, and never stored. */
@Service
public class HelperLinks {

    private final SignInLinks links;
    private final HelperAccounts helpers;
    private final URI baseUrl;

    HelperLinks(SignInLinks links, HelperAccounts helpers, DongneProperties properties) {
        this.links = links;
        this.helpers = helpers;
        baseUrl = properties.baseUrl();
    }

    /** The address of a new link, which closes the earlier ones; refuses as {@link HelperAccounts#refuseUnlessWanted} does. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public String make(AccountId helper) {
        helpers.refuseUnlessWanted(helper);
        links.closeAll(helper);
        return baseUrl + LinkSignIn.PAGE + "/"
                + links.token(links.make(helper, LinkPurpose.HELPER).orElseThrow());
    }
}
