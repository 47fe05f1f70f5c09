package kr.dongne.signin;

import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TypedText;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.passkey.PasskeyCeremonies;
import kr.dongne.signin.passkey.PasskeyRow;
import kr.dongne.signin.passkey.StoredPasskeys;
import kr.dongne.signin.secondfactor.SecondFactors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own passkeys of whoever has signed in. */
@Service
public class OwnPasskeys {

    private static final int LONGEST_LABEL = 60;

    private final PasskeyCeremonies ceremonies;
    private final StoredPasskeys passkeys;
    private final SecondFactors secondFactors;
    private final CodeCheck codes;
    private final Owners owners;
    private final CurrentActor currentActor;
    private final AccessLog log;

    OwnPasskeys(
            PasskeyCeremonies ceremonies,
            StoredPasskeys passkeys,
            SecondFactors secondFactors,
            CodeCheck codes,
            Owners owners,
            CurrentActor currentActor,
            AccessLog log) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.secondFactors = secondFactors;
        this.codes = codes;
        this.owners = owners;
        this.currentActor = currentActor;
        this.log = log;
    }

    /** A registration that a device has to answer. */
    public static final class Registration {

        private final AccountId account;
        private final String label;
        private final PublicKeyCredentialCreationOptions asked;

        private Registration(AccountId account, String label, PublicKeyCredentialCreationOptions asked) {
            this.account = account;
            this.label = label;
            this.asked = asked;
        }

        /** For the browser, as JSON. */
        public String options() {
            return PasskeyCeremonies.json(asked);
        }
    }

    /** Whether this installation can have passkeys, and this account may. */
    @PreAuthorize(Access.SIGNED_IN)
    public boolean offered() {
        return ceremonies.offered() && !self().helper();
    }

    @PreAuthorize(Access.SIGNED_IN)
    public List<PasskeyRow> all() {
        return passkeys.of(self().id());
    }

    /**
     * Begins to register a device under a name of 1 to 60 characters; whoever has an authenticator app types its code, so that a
     * screen left open is not enough. Refuses with {@link InvalidValue} or {@link SignInProblem}.
     */
    @PreAuthorize(Access.SIGNED_IN)
    public Registration begin(String label, String code) {
        Owner owner = self();
        if (owner.helper()) throw new AccessDeniedException("a helper comes by a link alone");
        String name = TypedText.required(label, "signin.security.passkey.label", LONGEST_LABEL);
        if (secondFactors.has(owner.id())) codes.demand(owner.id(), () -> secondFactors.accept(owner.id(), code));
        return new Registration(owner.id(), name, ceremonies.forNew(owner));
    }

    /** Stores what the device made of it; refuses with {@link SignInProblem}. */
    @PreAuthorize(Access.SIGNED_IN)
    public void finish(Registration begun, String answer) {
        AccountId self = self().id();
        if (!begun.account.equals(self) || !ceremonies.store(begun.asked, answer, begun.label))
            throw new SignInProblem.PasskeyWrong();
        log.record(AccessTask.PASSKEY_CHANGED, List.of(self.value()), "added");
    }

    /** Forgets one passkey at once. */
    @PreAuthorize(Access.SIGNED_IN)
    @Transactional
    public void remove(UUID passkey) {
        AccountId self = self().id();
        if (!passkeys.remove(self, passkey)) throw new NotFound();
        log.record(AccessTask.PASSKEY_CHANGED, List.of(self.value()), "removed");
    }

    private Owner self() {
        return owners.acting(currentActor.get());
    }
}
