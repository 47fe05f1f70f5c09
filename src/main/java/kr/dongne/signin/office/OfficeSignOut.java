package kr.dongne.signin.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.ActorPrincipal;
import kr.dongne.shared.DongneProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Whoever came by way of the office's service and signs out is signed out there too, where the service offers that (OpenID
 * Connect RP-Initiated Logout 1.0). The token that says whose session it is lies in the HTTP session and nowhere else.
 */
@Component
public class OfficeSignOut extends OidcClientInitiatedLogoutSuccessHandler implements LogoutHandler {

    /** Where the service sends people back to; it has to know this address. */
    static final String AFTERWARDS = "/login";

    private static final String KEPT = OfficeSignOut.class.getName();

    OfficeSignOut(OfficeClient client, DongneProperties console) {
        super(client);
        setPostLogoutRedirectUri(console.baseUrl() + AFTERWARDS);
    }

    /** Keeps, until the session ends, by which token the service knows the session of this account's owner. */
    void keep(HttpServletRequest request, AccountId account, OidcIdToken token) {
        request.getSession().setAttribute(KEPT, new Kept(account.value(), token));
    }

    /** Takes the token out of a session that is about to end. */
    @Override
    public void logout(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication who) {
        HttpSession session = request.getSession(false);
        if (session == null || who == null) return;
        if (session.getAttribute(KEPT) instanceof Kept kept && kept.isOf(who)) request.setAttribute(KEPT, kept);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        Authentication known = request.getAttribute(KEPT) instanceof Kept kept ? kept.asTheServiceKnowsIt() : who;
        return super.determineTargetUrl(request, response, known);
    }

    private record Kept(UUID account, OidcIdToken token) implements Serializable {

        boolean isOf(Authentication who) {
            return who.getPrincipal() instanceof ActorPrincipal principal
                    && account.equals(principal.actor().accountId());
        }

        Authentication asTheServiceKnowsIt() {
            return new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), token), List.of(), OfficeClient.ID);
        }
    }
}
