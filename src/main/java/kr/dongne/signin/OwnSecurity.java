package kr.dongne.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.LiveSessions;
import kr.dongne.access.SessionRow;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.settings.District;
import kr.dongne.shared.NotFound;
import kr.dongne.signin.door.Door;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.secondfactor.Enrolment;
import kr.dongne.signin.secondfactor.SecondFactors;
import kr.dongne.signin.session.OpenSessions;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own ways in and the own open sessions of whoever has signed in. */
@Service
public class OwnSecurity {

    private final SecondFactors secondFactors;
    private final CodeCheck codes;
    private final Owners owners;
    private final Door door;
    private final OpenSessions open;
    private final LiveSessions sessions;
    private final CurrentActor currentActor;
    private final District district;
    private final AccessLog log;

    OwnSecurity(
            SecondFactors secondFactors,
            CodeCheck codes,
            Owners owners,
            Door door,
            OpenSessions open,
            LiveSessions sessions,
            CurrentActor currentActor,
            District district,
            AccessLog log) {
        this.secondFactors = secondFactors;
        this.codes = codes;
        this.owners = owners;
        this.door = door;
        this.open = open;
        this.sessions = sessions;
        this.currentActor = currentActor;
        this.district = district;
        this.log = log;
    }

    /**
     * What stands between the account and a stranger.
     *
     * @param password whether the account has one
     * @param required whether the district demands a second factor of this account
     */
    public record State(boolean password, boolean secondFactor, int recoveryCodes, boolean required) {}

    @PreAuthorize(Access.SIGNED_IN)
    public State state() {
        Owner owner = self();
        return new State(
                owner.passwordHash() != null,
                secondFactors.has(owner.id()),
                secondFactors.recoveryCodesLeft(owner.id()),
                door.demandsSecondFactor(owner));
    }

    /** A key for an authenticator app, which counts after {@link #confirm}; refuses with {@link SignInProblem}. */
    @PreAuthorize(Access.SIGNED_IN)
    public Enrolment enrol() {
        Owner owner = self();
        if (owner.helper()) throw new AccessDeniedException("a helper comes by a link alone");
        if (secondFactors.has(owner.id())) throw new SignInProblem.RegisteredAlready();
        byte[] key = secondFactors.begin(owner.id());
        return Enrolment.of(district.name(Locale.KOREAN), owner.username(), key);
    }

    /** The first code of the new app; from now on codes are asked for. Refuses with {@link SignInProblem}. */
    @PreAuthorize(Access.SIGNED_IN)
    public void confirm(String code) {
        AccountId self = self().id();
        codes.demand(self, () -> secondFactors.confirm(self, code));
        changed(self, "enrolled");
    }

    /** Gives the app up, which takes a code; refuses with {@link SignInProblem}. */
    @PreAuthorize(Access.SIGNED_IN)
    public void giveUp(String code) {
        Owner owner = self();
        if (door.demandsSecondFactor(owner)) throw new SignInProblem.Required();
        codes.demand(owner.id(), () -> secondFactors.accept(owner.id(), code));
        secondFactors.remove(owner.id());
        changed(owner.id(), "given up");
    }

    /** Eight new recovery codes, shown this once, which takes a code; refuses with {@link SignInProblem}. */
    @PreAuthorize(Access.SIGNED_IN)
    public List<String> newRecoveryCodes(String code) {
        AccountId self = self().id();
        codes.demand(self, () -> secondFactors.accept(self, code));
        changed(self, "recovery codes");
        return secondFactors.newRecoveryCodes(self);
    }

    /** The own open sessions, the one that did something last first. */
    @PreAuthorize(Access.SIGNED_IN)
    public List<SessionRow> sessions() {
        return open.of(self().id());
    }

    /** The session in which this is asked. */
    @PreAuthorize(Access.SIGNED_IN)
    public Optional<UUID> current() {
        return LiveSessions.of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Ends one of the own sessions with its next call. */
    @PreAuthorize(Access.SIGNED_IN)
    @Transactional
    public void end(UUID session) {
        AccountId self = self().id();
        if (!sessions.end(self, session)) throw new NotFound();
        log.record(AccessTask.SESSION_ENDED, List.of(self.value()), "one");
    }

    /** Ends all own sessions but this one. */
    @PreAuthorize(Access.SIGNED_IN)
    @Transactional
    public void endOthers() {
        AccountId self = self().id();
        sessions.endAll(self, current().orElse(null));
        log.record(AccessTask.SESSION_ENDED, List.of(self.value()), "all others");
    }

    private void changed(AccountId self, String what) {
        log.record(AccessTask.SECOND_FACTOR_CHANGED, List.of(self.value()), what);
    }

    private Owner self() {
        return owners.acting(currentActor.get());
    }
}
