package kr.dongne.signin.office;

import java.util.List;
import java.util.Optional;
import kr.dongne.access.AccountId;
import kr.dongne.access.SignInWay;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.signin.door.Door;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.door.Refused;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Lets in whom the office's sign-in service vouches for. The first time, an address that the service has verified and that
 * exactly one account has binds that account to the person's name at the service; from then on only that name counts.
 */
@Component
class OfficeSignIn {

    /** RFC 8176, section 2: the service has seen more than one factor. */
    private static final String SEVERAL_FACTORS = "mfa";

    private final Owners owners;
    private final OfficeIdentities identities;
    private final Door door;
    private final AccessLog log;

    OfficeSignIn(Owners owners, OfficeIdentities identities, Door door, AccessLog log) {
        this.owners = owners;
        this.identities = identities;
        this.door = door;
        this.log = log;
    }

    /** In, one step further, or refused with {@link Refused}. */
    Authentication enter(OAuth2AuthenticationToken proof) {
        OidcUser person = (OidcUser) proof.getPrincipal();
        Owner owner = ownerOf(person, proof).filter(Owner::mayComeVouchedFor).orElseThrow(() -> refused(proof));
        List<String> methods = person.getClaimAsStringList("amr");
        boolean severalFactors = methods != null && methods.contains(SEVERAL_FACTORS);
        return severalFactors
                ? door.open(owner, SignInWay.OFFICE, proof.getDetails())
                : door.admit(owner, SignInWay.OFFICE, proof);
    }

    private Optional<Owner> ownerOf(OidcUser person, Authentication proof) {
        String issuer = String.valueOf(person.getIssuer());
        String subject = person.getName();
        Optional<AccountId> bound = identities.account(issuer, subject);
        if (bound.isPresent()) return owners.of(bound.get());
        return byAddress(person)
                .filter(owner -> identities.bind(owner.id(), issuer, subject))
                .map(owner -> {
                    log.recordFor(owner.id(), AccessTask.OFFICE_IDENTITY_CHANGED, "OK", proof, "bound by address");
                    return owner;
                });
    }

    private Optional<Owner> byAddress(OidcUser person) {
        String address = person.getEmail();
        if (address == null || !address.contains("@") || !Boolean.TRUE.equals(person.getEmailVerified()))
            return Optional.empty();
        List<Owner> several = owners.reachedBy(address).stream()
                .filter(Owner::mayComeVouchedFor)
                .toList();
        return several.size() == 1 ? Optional.of(several.getFirst()) : Optional.empty();
    }

    private Refused refused(Authentication proof) {
        log.recordFor(null, AccessTask.SIGN_IN_FAILED, "REFUSED", proof, "office");
        return new Refused("office-unknown");
    }
}
