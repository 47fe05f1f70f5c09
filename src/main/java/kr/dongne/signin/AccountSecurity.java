package kr.dongne.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.access.LiveSessions;
import kr.dongne.access.SessionRow;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.signin.office.OfficeIdentities;
import kr.dongne.signin.passkey.StoredPasskeys;
import kr.dongne.signin.secondfactor.SecondFactors;
import kr.dongne.signin.session.OpenSessions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How others come in, for administrators: lost phones, sessions left open. */
@Service
public class AccountSecurity {

    private final SecondFactors secondFactors;
    private final OfficeIdentities officeIdentities;
    private final StoredPasskeys passkeys;
    private final OpenSessions open;
    private final LiveSessions sessions;
    private final AccessLog log;

    AccountSecurity(
            SecondFactors secondFactors,
            OfficeIdentities officeIdentities,
            StoredPasskeys passkeys,
            OpenSessions open,
            LiveSessions sessions,
            AccessLog log) {
        this.secondFactors = secondFactors;
        this.officeIdentities = officeIdentities;
        this.passkeys = passkeys;
        this.open = open;
        this.sessions = sessions;
        this.log = log;
    }

    @PreAuthorize(Access.ADMIN)
    public boolean hasSecondFactor(AccountId account) {
        return secondFactors.has(account);
    }

    /** Forgets the account's app, recovery codes and passkeys, and ends its sessions: the next one to come in may be somebody else. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void resetSecondFactor(AccountId account) {
        secondFactors.remove(account);
        passkeys.removeAll(account);
        sessions.endAll(account, null);
        log.record(AccessTask.SECOND_FACTOR_CHANGED, List.of(account.value()), "reset");
    }

    /** Since when the account is bound to somebody at the office's sign-in service. */
    @PreAuthorize(Access.ADMIN)
    public Optional<Instant> boundToOfficeAt(AccountId account) {
        return officeIdentities.boundAt(account);
    }

    /** Forgets to whom at the office's sign-in service the account belongs, and ends its sessions. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void releaseFromOffice(AccountId account) {
        if (!officeIdentities.release(account)) return;
        sessions.endAll(account, null);
        log.record(AccessTask.OFFICE_IDENTITY_CHANGED, List.of(account.value()), "released");
    }

    @PreAuthorize(Access.ADMIN)
    public List<SessionRow> sessions(AccountId account) {
        return open.of(account);
    }

    /** Ends all sessions of the account with their next call. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void endSessions(AccountId account) {
        sessions.endAll(account, null);
        log.record(AccessTask.SESSION_ENDED, List.of(account.value()), "by an administrator");
    }
}
