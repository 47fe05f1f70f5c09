package kr.dongne.signin.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import kr.dongne.access.AccountId;
import kr.dongne.access.ActorPrincipal;
import kr.dongne.signin.door.Refused;
import kr.dongne.signin.door.SignInStep;
import kr.dongne.signin.door.StepMissing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** The way to the office's sign-in service and back: authorization code with PKCE, state and nonce; the access token is not kept. */
@Component
public class OfficeFilters {

    private static final String TO = SignInStep.PAGES + "/to";

    /** Where the way begins. */
    public static final String START = TO + "/" + OfficeClient.ID;

    static final String BACK = SignInStep.PAGES + "/office/back";

    private static final Logger LOG = LoggerFactory.getLogger(OfficeFilters.class);

    private final OfficeClient client;
    private final OfficeSignIn signIn;
    private final OfficeSignOut signOut;

    OfficeFilters(OfficeClient client, OfficeSignIn signIn, OfficeSignOut signOut) {
        this.client = client;
        this.signIn = signIn;
        this.signOut = signOut;
    }

    /** Whether this installation has such a service. */
    public boolean wanted() {
        return client.offered().isPresent();
    }

    /** Sends people to the service; whoever cannot be sent goes to the handler with {@link Refused}. */
    public OAuth2AuthorizationRequestRedirectFilter start(AuthenticationFailureHandler refusal) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(client, TO);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var filter = new OAuth2AuthorizationRequestRedirectFilter(requests);
        filter.setAuthenticationFailureHandler((request, response, failure) ->
                refusal.onAuthenticationFailure(request, response, notCompleted(failure)));
        return filter;
    }

    /** Takes whoever comes back from the service. */
    public AbstractAuthenticationProcessingFilter back() {
        var codes = new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
        var filter = new Back(client, signIn, signOut);
        filter.setAuthenticationManager(new ProviderManager(codes));
        return filter;
    }

    private static Refused notCompleted(Exception failure) {
        LOG.warn("the office's sign-in was not completed: {}", String.valueOf(failure.getMessage()));
        return new Refused("office");
    }

    /** The person whom the service names becomes the owner of an account here, or nobody. */
    private static final class Back extends OAuth2LoginAuthenticationFilter {

        private final OfficeSignIn signIn;
        private final OfficeSignOut signOut;

        Back(OfficeClient client, OfficeSignIn signIn, OfficeSignOut signOut) {
            super(client, new NothingKept(), BACK);
            this.signIn = signIn;
            this.signOut = signOut;
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            OAuth2AuthenticationToken person = person(request, response);
            OidcIdToken token = ((OidcUser) person.getPrincipal()).getIdToken();
            try {
                Authentication session = signIn.enter(person);
                signOut.keep(request, account(session), token);
                return session;
            } catch (StepMissing more) {
                signOut.keep(request, more.pending().account(), token);
                throw more;
            }
        }

        private static AccountId account(Authentication session) {
            ActorPrincipal owner = (ActorPrincipal) Objects.requireNonNull(session.getPrincipal());
            return Objects.requireNonNull(owner.actor().account());
        }

        private OAuth2AuthenticationToken person(HttpServletRequest request, HttpServletResponse response) {
            try {
                return (OAuth2AuthenticationToken) super.attemptAuthentication(request, response);
            } catch (AuthenticationException | IllegalArgumentException | IllegalStateException failure) {
                throw notCompleted(failure);
            }
        }
    }

    /** The service's access token has done its work when somebody is in. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String client, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is asked of the service later
        }

        @Override
        public void removeAuthorizedClient(
                String client, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // nothing was kept
        }
    }
}
