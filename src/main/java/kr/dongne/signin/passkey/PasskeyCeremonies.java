package kr.dongne.signin.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.dongne.access.AccountId;
import kr.dongne.settings.District;
import kr.dongne.shared.DongneProperties;
import kr.dongne.signin.door.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked of a device, and whether its answer holds (Web Authentication Level 3, section 7). The console's name for devices
 * and the only origin are those of its configured address; the device has to verify its user.
 */
@Component
public class PasskeyCeremonies {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");
    private static final int HTTPS = 443;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final WebAuthnRelyingPartyOperations registering;
    private final WebAuthnRelyingPartyOperations signingIn;
    private final PasskeyOwners owners;
    private final boolean offered;

    PasskeyCeremonies(StoredPasskeys passkeys, PasskeyOwners owners, District district, DongneProperties installation) {
        this.owners = owners;
        URI address = installation.baseUrl();
        String host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
        offered = host.equals("localhost")
                || ("https".equals(address.getScheme())
                        && !ADDRESS.matcher(host).matches());
        registering = operations(passkeys, district, host, origin(address, host));
        signingIn = operations(new InUse(passkeys), district, host, origin(address, host));
    }

    private WebAuthnRelyingPartyOperations operations(
            UserCredentialRepository passkeys, District district, String host, String origin) {
        var operations = new Webauthn4JRelyingPartyOperations(owners, passkeys, console(host, host), Set.of(origin));
        operations.setCustomizeCreationOptions(options -> options.rp(console(host, district.name(Locale.KOREAN)))
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static PublicKeyCredentialRpEntity console(String host, String name) {
        return PublicKeyCredentialRpEntity.builder().id(host).name(name).build();
    }

    /** As browsers write it: in small letters, without the port that goes without saying. */
    private static String origin(URI address, String host) {
        boolean usual = address.getPort() < 0 || ("https".equals(address.getScheme()) && address.getPort() == HTTPS);
        return address.getScheme() + "://" + host + (usual ? "" : ":" + address.getPort());
    }

    /** Browsers know passkeys only under names, at https addresses and at localhost. */
    public boolean offered() {
        return offered;
    }

    /** What a new passkey of this account shall be. */
    public PublicKeyCredentialCreationOptions forNew(Owner owner) {
        return registering.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(owner.username(), null, List.of())));
    }

    /** Stores the passkey that a device made; false when it does not fit what was asked. */
    public boolean store(PublicKeyCredentialCreationOptions asked, String answer, String label) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    JSON.readValue(answer, new TypeReference<>() {});
            registering.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, label)));
            return true;
        } catch (WebAuthnException
                | JacksonException
                | IllegalArgumentException
                | IllegalStateException
                | DuplicateKeyException wrong) {
            return false;
        }
    }

    /** What whoever wants to come in has to sign, with any passkey of this console. */
    PublicKeyCredentialRequestOptions forSignIn() {
        return signingIn.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Whose passkey has signed what was asked. */
    Optional<AccountId> signer(PublicKeyCredentialRequestOptions asked, String answer) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> signed =
                    JSON.readValue(answer, new TypeReference<>() {});
            return owners.account(signingIn
                    .authenticate(new RelyingPartyAuthenticationRequest(asked, signed))
                    .getId());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | IllegalStateException wrong) {
            return Optional.empty();
        }
    }

    /** The passkeys as signing in changes them: none is added. */
    private record InUse(StoredPasskeys all) implements UserCredentialRepository {

        @Override
        public void delete(Bytes credential) {
            all.delete(credential);
        }

        @Override
        public void save(CredentialRecord record) {
            all.used(record);
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
            return all.findByCredentialId(credential);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes handle) {
            return all.findByUserId(handle);
        }
    }

    /** For a browser. */
    public static String json(Object options) {
        return JSON.writeValueAsString(options);
    }
}
