package kr.dongne.signin.office;

import java.util.Objects;
import java.util.Optional;
import kr.dongne.shared.DongneProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * How this console talks to the office's sign-in service. What the service says of itself (OpenID Connect Discovery 1.0,
 * section 4) is asked for when somebody first wants to come in that way: the console starts without it.
 */
@Component
public class OfficeClient implements ClientRegistrationRepository {

    static final String ID = "office";

    private final OfficeProperties office;
    private final DongneProperties console;
    private volatile @Nullable ClientRegistration known;

    OfficeClient(OfficeProperties office, DongneProperties console) {
        this.office = office;
        this.console = console;
    }

    /** The words on the service's button, empty for the usual ones; nothing when this installation has no such service. */
    public Optional<String> offered() {
        return office.issuer() == null ? Optional.empty() : Optional.of(office.name() == null ? "" : office.name());
    }

    /** The service as it describes itself; throws when it cannot be reached, and asks again the next time. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (office.issuer() == null || !id.equals(ID)) return null;
        ClientRegistration found = known;
        if (found == null) {
            found = discovered(office.issuer());
            known = found;
        }
        return found;
    }

    private ClientRegistration discovered(String issuer) {
        String secret = office.clientSecret();
        var registration = ClientRegistrations.fromOidcIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(Objects.requireNonNull(office.clientId()))
                .redirectUri(console.baseUrl() + OfficeFilters.BACK) // never the host that a request claims
                .scope("openid", "email");
        return secret == null
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.clientSecret(secret).build();
    }
}
