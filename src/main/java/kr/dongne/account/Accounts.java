package kr.dongne.account;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.LiveActors;
import kr.dongne.access.LiveSessions;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts, gives and takes roles; every change takes effect with the next call of whom it concerns. */
@Service
public class Accounts {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final CurrentActor currentActor;
    private final LiveActors live;
    private final LiveSessions sessions;
    private final ApplicationEventPublisher events;
    private final AccessLog log;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            PasswordEncoder passwords,
            CurrentActor currentActor,
            LiveActors live,
            LiveSessions sessions,
            ApplicationEventPublisher events,
            AccessLog log,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.currentActor = currentActor;
        this.live = live;
        this.sessions = sessions;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    /** Makes an account without any role. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional
    public AccountId create(CreateAccount wanted) {
        if (accounts.existsByUsername(wanted.username().value())) throw new AccountProblem.UsernameTaken();
        String hash = hash(wanted.password());
        Account account = accounts.save(new Account(wanted, hash, clock.instant()));
        changed(account.id(), "created");
        return account.id();
    }

    /** Makes an account without a password and mails its owner a link to come in with. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public AccountId invite(InviteAccount wanted) {
        if (accounts.existsByUsername(wanted.username().value())) throw new AccountProblem.UsernameTaken();
        Account account = accounts.save(new Account(wanted, clock.instant()));
        changed(account.id(), "invited");
        if (wanted.role() != null) grant(wanted.role().of(account.id()));
        accounts.flush();
        events.publishEvent(new AccountInvited(account.id()));
        return account.id();
    }

    /** Takes the password away, ends all sessions and mails the owner a link to come in with. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void inviteAgain(AccountId id) {
        Account account = account(id);
        if (account.email() == null) throw new AccountProblem.NoMailbox();
        account.changePassword(null);
        sessions.endAll(id, null);
        changed(id, "invited again");
        accounts.flush();
        events.publishEvent(new AccountInvited(id));
    }

    /** A new display name or address; refuses when somebody else has changed the account since. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void change(ChangeAccount wanted) {
        account(wanted.id()).change(wanted);
        changed(wanted.id(), "changed");
    }

    /** Ends all sessions and tokens of the account, until it is enabled again. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void disable(AccountId id) {
        if (id.equals(currentActor.get().account())) throw new AccountProblem.OwnAdministration();
        account(id).disable();
        sessions.endAll(id, null);
        changed(id, "disabled");
    }

    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void enable(AccountId id) {
        account(id).enable();
        changed(id, "enabled");
    }

    /** Sets a password that the administrator hands over; the account's open sessions end. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void resetPassword(AccountId id, Password password) {
        Account account = account(id);
        password.mustNotHold(account.username());
        account.changePassword(hash(password));
        sessions.endAll(id, null);
        changed(id, "password reset");
    }

    /** Changes the password of who is signed in and ends the other sessions; refuses unless the current one is right. */
    @PreAuthorize(Access.SIGNED_IN)
    @Transactional
    public void changeOwnPassword(String current, Password wanted) {
        AccountId self = currentActor.get().account();
        Account account = self == null ? null : accounts.findById(self).orElse(null);
        if (account == null) throw new NotFound();
        if (account.passwordHash() == null || !passwords.matches(current, account.passwordHash()))
            throw new AccountProblem.WrongPassword();
        wanted.mustNotHold(account.username());
        account.changePassword(hash(wanted));
        sessions.endAll(
                account.id(),
                LiveSessions.of(SecurityContextHolder.getContext().getAuthentication())
                        .orElse(null));
        changed(account.id(), "own password changed");
    }

    /** Gives a role and answers with the grant's id. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional
    public UUID grant(GrantRole wanted) {
        UUID grant = account(wanted.account()).grant(wanted, currentActor.get().account(), clock.instant());
        changed(wanted.account(), "granted " + wanted.role());
        return grant;
    }

    /** Takes a role away at once; the grant stays in the list of all grants. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void revoke(UUID grant) {
        Account account = accounts.holding(grant).orElseThrow(NotFound::new);
        AccountId self = currentActor.get().account();
        if (account.id().equals(self) && account.isAdministration(grant)) throw new AccountProblem.OwnAdministration();
        account.revoke(grant, self, clock.instant());
        changed(account.id(), "revoked");
    }

    /** Helpers of a desk are looked after by {@link HelperAccounts} alone. */
    private Account account(AccountId id) {
        return accounts.findById(id).filter(one -> !one.isHelper()).orElseThrow(NotFound::new);
    }

    private String hash(Password password) {
        return Objects.requireNonNull(passwords.encode(password.value()));
    }

    private void changed(AccountId id, String what) {
        log.record(AccessTask.ACCOUNT_CHANGED, List.of(id.value()), what);
        live.forgetAfterCommit(id);
    }
}
